package io.github.reflexboot.query;

import java.util.Set;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

import io.github.reflexboot.AsyncResult;

/**
 * What templates can say about data that takes its time: {@code reflex:async="${sales}"}
 * with {@code reflex:loading}, {@code reflex:failed} and {@code reflex:ready} inside.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AsyncDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "reflex";

	/**
	 * After {@code th:each}, {@code th:if} and {@code th:with}, whose variables may be
	 * read.
	 */
	static final int PRECEDENCE = 650;

	/**
	 * Before {@code th:each}, which may read the data of the branch.
	 */
	static final int BEFORE_EACH = 150;

	/**
	 * Create a dialect.
	 */
	public AsyncDialect() {
		super("Reflex for Spring Boot, data", PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new AwaitProcessor(), new AsyncProcessor(prefix),
				new BranchProcessor(prefix, "loading", (result) -> result.isLoading() && !result.isOk()),
				new BranchProcessor(prefix, "failed", (result) -> result.getError() != null),
				new BranchProcessor(prefix, "ready", AsyncResult::isOk));
	}

}
