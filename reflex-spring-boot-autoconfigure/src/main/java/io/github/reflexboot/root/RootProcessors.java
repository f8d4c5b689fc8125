package io.github.reflexboot.root;

import java.util.Set;

import org.thymeleaf.processor.IProcessor;

/**
 * What {@code reflex:root} does in templates.
 *
 * @since 0.1.0
 */
public final class RootProcessors {

	static final String PREFIX = "reflex";

	static final String ATTRIBUTE = "root";

	/**
	 * The attribute with its prefix.
	 */
	static final String COMPLETE_NAME = PREFIX + ":" + ATTRIBUTE;

	/**
	 * Behind {@code th:each}, {@code th:if}, {@code th:object} and {@code th:with}, and
	 * before {@code reflex:cache}, whose key is to hold the id.
	 */
	static final int PRECEDENCE = 640;

	private RootProcessors() {
	}

	/**
	 * Return the processors.
	 * @param prefix the prefix of the attribute
	 * @return processors for a dialect with the precedence of Thymeleaf's own
	 */
	public static Set<IProcessor> of(String prefix) {
		return Set.of(new MarkedRootProcessor(prefix), new RootEdgesProcessor(prefix), new RootEdgeProcessor(prefix),
				new HostProcessor(prefix), new RowProcessor(prefix), new RowCountProcessor(prefix));
	}

}
