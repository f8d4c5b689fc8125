package io.github.reflexboot.async;

import java.util.Set;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.ReflexGroups;

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
	 * After {@code th:insert} and {@code th:each}, before {@code th:with} and
	 * {@code th:if}.
	 */
	static final int PRECEDENCE = 250;

	private final ReflexGroups groups;

	/**
	 * Create a dialect.
	 * @param groups makes the token by which a page says that it awaits something
	 */
	public AsyncDialect(ReflexGroups groups) {
		super("Reflex for Spring Boot, data", PREFIX, PRECEDENCE);
		this.groups = groups;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		AwaitMark mark = new AwaitMark(this.groups);
		return Set.of(new AwaitProcessor(mark), new AsyncProcessor(prefix, mark),
				new BranchProcessor(prefix, "loading", (result) -> result.isLoading() && !result.isOk()),
				new BranchProcessor(prefix, "failed", (result) -> result.getError() != null),
				new BranchProcessor(prefix, "ready", AsyncResult::isOk));
	}

}
