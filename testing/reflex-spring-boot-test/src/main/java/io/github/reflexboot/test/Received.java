package io.github.reflexboot.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.operation.ComponentOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.test.ReflexOutcome.Kind;

/**
 * An answer, and what of it a browser gets.
 *
 * @param told what came before it
 * @param answer the answer
 * @param json the message
 * @param refreshes whether the browser is asked to refresh its page then
 */
record Received(List<Meanwhile.Told> told, Answer answer, JsonNode json, boolean refreshes) {

	Kind kind() {
		if (this.answer instanceof Answer.PageMorph) {
			return Kind.MORPH;
		}
		if (this.answer instanceof Answer.MorphNothing) {
			return Kind.NOTHING;
		}
		if (this.answer instanceof Answer.Navigate) {
			return Kind.NAVIGATE;
		}
		if (this.answer instanceof Answer.Halted) {
			return Kind.HALTED;
		}
		if (this.answer instanceof Answer.Forbidden) {
			return Kind.FORBIDDEN;
		}
		return (this.answer instanceof Answer.Reload) ? Kind.RELOAD : Kind.ERROR;
	}

	/**
	 * Return the operations that came before the answer.
	 */
	List<Operation> flushed() {
		return this.told.stream().flatMap((each) -> each.operations().stream()).toList();
	}

	/**
	 * Return the operations for before the page morph.
	 */
	List<Operation> before() {
		Answer.Extras extras = extras();
		return (extras != null && extras.before() != null) ? extras.before() : List.of();
	}

	/**
	 * Return the operations for after the page morph.
	 */
	List<Operation> after() {
		Answer.Extras extras = extras();
		return (extras != null && extras.operations() != null) ? extras.operations() : List.of();
	}

	/**
	 * Return where the page is that the answer shows.
	 * @return path and query; {@code null} for the address that it had before
	 */
	@Nullable String address() {
		Answer.Extras extras = extras();
		String url = (extras != null) ? extras.url() : null;
		int fragment = (url != null) ? url.indexOf('#') : -1;
		return (url != null && fragment >= 0) ? url.substring(0, fragment) : url;
	}

	/**
	 * Return which components are shown without the rest of the page.
	 */
	List<String> components() {
		return after().stream()
			.filter((each) -> each instanceof ComponentOperation)
			.map((each) -> ((ComponentOperation) each).id())
			.toList();
	}

	private Answer.@Nullable Extras extras() {
		if (this.answer instanceof Answer.PageMorph morph) {
			return morph.extras();
		}
		return (this.answer instanceof Answer.MorphNothing nothing) ? nothing.extras() : null;
	}

}
