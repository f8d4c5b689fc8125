package io.github.reflexboot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.reflexboot.registry.InvalidReflexException;

/**
 * Explains why a reflex stops the start-up.
 */
final class InvalidReflexFailureAnalyzer extends AbstractFailureAnalyzer<InvalidReflexException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidReflexException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.getRemedy(), cause);
	}

}
