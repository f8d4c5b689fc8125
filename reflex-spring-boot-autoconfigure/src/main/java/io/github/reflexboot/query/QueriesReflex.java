package io.github.reflexboot.query;

import java.util.Objects;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexQueries;

/**
 * What pages can do about their queries. The element names one by {@code data-query}.
 *
 * @since 0.1.0
 */
@Reflex("ReflexQueries")
public class QueriesReflex {

	private final ReflexQueries queries;

	/**
	 * Create it.
	 * @param queries those of the page whose request is under way
	 */
	public QueriesReflex(ReflexQueries queries) {
		this.queries = queries;
	}

	@ReflexAction
	void refetch(ReflexElement element) {
		this.queries.refetch(Objects.requireNonNullElse(element.dataset("query"), ""));
	}

}
