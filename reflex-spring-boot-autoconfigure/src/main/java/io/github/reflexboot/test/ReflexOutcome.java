package io.github.reflexboot.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;

/**
 * What became of a reflex. The page has already changed by it.
 *
 * @since 0.1.0
 */
public final class ReflexOutcome {

	private final ReflexPage page;

	private final Answer answer;

	private final JsonNode message;

	ReflexOutcome(ReflexPage page, TestConnection.Received received) {
		this.page = page;
		this.answer = received.answer();
		this.message = received.json();
	}

	/**
	 * Return how the server answered.
	 * @return the kind of answer
	 */
	public Kind kind() {
		return Kind.of(this.answer);
	}

	/**
	 * Return where the visitor is sent.
	 * @return the URL; {@code null} if the page stays
	 */
	public @Nullable String url() {
		return (this.answer instanceof Answer.Navigate navigate) ? navigate.url() : null;
	}

	/**
	 * Return what went wrong, with all details, whatever
	 * {@code reflex.show-error-details} says.
	 * @return the text; {@code null} if nothing did
	 */
	public @Nullable String error() {
		return (this.answer instanceof Answer.Failure failure) ? failure.message() : null;
	}

	/**
	 * Return the payload as the page's scripts get it, after its way through JSON.
	 * @return the payload, possibly empty
	 */
	public Map<String, Object> payload() {
		JsonNode payload = this.message.path("payload");
		return payload.isObject() ? JsonMapper.shared().convertValue(payload, new TypeReference<>() {
		}) : Map.of();
	}

	/**
	 * Return the operations for after the page morph, selector morphs among them. Those
	 * that change what the page shows have been applied to it; those for the browser,
	 * such as events, focus or storage, can be seen here only.
	 * @return the operations, in their order
	 */
	public List<Operation> operations() {
		Answer.Extras extras = extras();
		return (extras != null && extras.operations() != null) ? extras.operations() : List.of();
	}

	/**
	 * Return the operations for before the page morph.
	 * @return the operations, in their order
	 */
	public List<Operation> operationsBefore() {
		Answer.Extras extras = extras();
		return (extras != null && extras.before() != null) ? extras.before() : List.of();
	}

	private Answer.@Nullable Extras extras() {
		if (this.answer instanceof Answer.PageMorph morph) {
			return morph.extras();
		}
		return (this.answer instanceof Answer.MorphNothing nothing) ? nothing.extras() : null;
	}

	/**
	 * Return the page that asked, as it is now.
	 * @return the page
	 */
	public ReflexPage page() {
		return this.page;
	}

	/**
	 * Go where the visitor is sent.
	 * @return the page there
	 * @throws AssertionError if the visitor is not sent anywhere, or out of this
	 * application, or if there is no page
	 */
	public ReflexPage follow() {
		String url = url();
		if (url == null) {
			throw new AssertionError("There is nothing to follow: " + this);
		}
		return this.page.tester().request(url).page();
	}

	@Override
	public String toString() {
		String detail = (error() != null) ? ": " + error() : "";
		return kind() + ((url() != null) ? " to " + url() : detail);
	}

	/**
	 * How the server answered.
	 */
	public enum Kind {

		/** The page was run again, and shown. */
		MORPH,

		/** The page stays, but for the operations. */
		NOTHING,

		/** The visitor is sent elsewhere. */
		NAVIGATE,

		/** Something before the action stopped it. */
		HALTED,

		/** The visitor may not call the action. */
		FORBIDDEN,

		/** The page itself may not be seen (any more), and shall be loaded anew. */
		RELOAD,

		/** It failed. */
		ERROR;

		static Kind of(Answer answer) {
			if (answer instanceof Answer.PageMorph) {
				return MORPH;
			}
			if (answer instanceof Answer.MorphNothing) {
				return NOTHING;
			}
			if (answer instanceof Answer.Navigate) {
				return NAVIGATE;
			}
			if (answer instanceof Answer.Halted) {
				return HALTED;
			}
			if (answer instanceof Answer.Forbidden) {
				return FORBIDDEN;
			}
			return (answer instanceof Answer.Reload) ? RELOAD : ERROR;
		}

		boolean isExpectedByItself() {
			return this == MORPH || this == NOTHING || this == NAVIGATE;
		}

	}

}
