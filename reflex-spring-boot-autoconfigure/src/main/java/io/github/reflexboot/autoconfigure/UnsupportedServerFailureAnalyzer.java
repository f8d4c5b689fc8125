package io.github.reflexboot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.reflexboot.dispatch.UnsupportedServerException;

/**
 * Explains why the web server stops the start-up.
 */
final class UnsupportedServerFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedServerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedServerException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), cause);
	}

}
