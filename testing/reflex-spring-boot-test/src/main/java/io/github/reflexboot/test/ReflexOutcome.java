package io.github.reflexboot.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;

/**
 * What became of a reflex. The page has already changed by it.
 * <p>
 * A page, nothing and a navigation are what a test is content with. Anything else fails
 * it, unless it asks for it: <pre class="code">
 * page.element("#delete").click().assertForbidden();
 * </pre> So do {@link #kind()} and {@link #error()}. A test that does not ask fails with
 * the reason as soon as it does anything else with the same visitor, and at its end.
 *
 * @since 0.1.0
 */
public final class ReflexOutcome {

	private final ReflexPage page;

	private final String asked;

	private final Received received;

	private final List<Document> shownBefore;

	private final @Nullable AssertionError failure;

	ReflexOutcome(ReflexPage page, Stimulation stimulation, Received received, List<Document> shownBefore) {
		this.page = page;
		this.asked = stimulation.describe() + " by " + Candidates.tag(stimulation.element());
		this.received = received;
		this.shownBefore = shownBefore;
		Kind kind = this.received.kind();
		this.failure = kind.isFine() ? null : new AssertionError(
				this.asked + ": " + this + "\nA test that means this asks for it, as in click()." + kind.assertion);
		if (this.failure != null) {
			page.tester().unasked().add(this);
		}
	}

	/**
	 * Return what fails a test that has not asked for this; {@code null} for nothing.
	 */
	@Nullable AssertionError failure() {
		return this.failure;
	}

	/**
	 * Fail unless the page was run again, and shown.
	 * @return this outcome
	 */
	public ReflexOutcome assertMorphed() {
		return assertKind(Kind.MORPH);
	}

	/**
	 * Fail unless the page stays, but for components and operations.
	 * @return this outcome
	 */
	public ReflexOutcome assertMorphedNothing() {
		return assertKind(Kind.NOTHING);
	}

	/**
	 * Fail unless the visitor is sent elsewhere: to {@link #url()}.
	 * @return this outcome
	 */
	public ReflexOutcome assertNavigated() {
		return assertKind(Kind.NAVIGATE);
	}

	/**
	 * Fail unless something before the action stopped it.
	 * @return this outcome
	 */
	public ReflexOutcome assertHalted() {
		return assertKind(Kind.HALTED);
	}

	/**
	 * Fail unless the visitor may not call the action.
	 * @return this outcome
	 */
	public ReflexOutcome assertForbidden() {
		return assertKind(Kind.FORBIDDEN);
	}

	/**
	 * Fail unless the page is to be loaded anew, since it may not be seen (any more).
	 * @return this outcome
	 */
	public ReflexOutcome assertReloaded() {
		return assertKind(Kind.RELOAD);
	}

	/**
	 * Fail unless it failed: {@link #error()} says why.
	 * @return this outcome
	 */
	public ReflexOutcome assertFailed() {
		return assertKind(Kind.ERROR);
	}

	private ReflexOutcome assertKind(Kind expected) {
		if (kind() != expected) {
			throw new AssertionError(this.asked + ": expected " + expected + " but got " + this);
		}
		return this;
	}

	/**
	 * Fail if a test has not asked for this, and is to.
	 */
	private void requireAsked() {
		this.page.tester().unasked().check();
	}

	/**
	 * Return how the server answered.
	 * @return the kind of answer
	 */
	public Kind kind() {
		this.page.tester().unasked().remove(this);
		return this.received.kind();
	}

	/**
	 * Return where the visitor is sent.
	 * @return the URL; {@code null} if the page stays
	 */
	public @Nullable String url() {
		requireAsked();
		return (this.received.answer() instanceof Answer.Navigate navigate) ? navigate.url() : null;
	}

	/**
	 * Return what went wrong, with all details, whatever
	 * {@code reflex.show-error-details} says.
	 * @return the text; {@code null} if nothing did
	 */
	public @Nullable String error() {
		this.page.tester().unasked().remove(this);
		return reason();
	}

	private @Nullable String reason() {
		return (this.received.answer() instanceof Answer.Failure failed) ? failed.message() : null;
	}

	/**
	 * Return the payload as the page's scripts get it, after its way through JSON.
	 * @return the payload, possibly empty
	 */
	public Map<String, Object> payload() {
		requireAsked();
		JsonNode payload = this.received.json().path("payload");
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
		requireAsked();
		return this.received.after();
	}

	/**
	 * Return which components were rendered without the rest of the page: the one whose
	 * action was called, and those that listened to what it emitted. They have been shown
	 * in the page.
	 * @return what they are called in the page, in the order in which they were called
	 */
	public List<String> components() {
		requireAsked();
		return this.received.components();
	}

	/**
	 * Return the operations for before the page morph.
	 * @return the operations, in their order
	 */
	public List<Operation> operationsBefore() {
		requireAsked();
		return this.received.before();
	}

	/**
	 * Return the operations that the action has sent by {@code flush()}, before it was
	 * done. They have been applied to the page, in their order.
	 * @return the operations, possibly none
	 */
	public List<Operation> flushed() {
		requireAsked();
		return this.received.flushed();
	}

	/**
	 * Return the page as it was shown before the answer: while a {@code @ReflexMutation}
	 * was under way, when that has failed, and after each {@code flush()}.
	 * @return copies of the page, in the order in which they were shown; possibly none
	 */
	public List<Document> shownBefore() {
		requireAsked();
		return this.shownBefore;
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
		Kind kind = this.received.kind();
		if (this.received.answer() instanceof Answer.Navigate navigate) {
			return kind + " to " + navigate.url();
		}
		return (reason() != null) ? kind + ": " + reason() : kind.toString();
	}

	/**
	 * How the server answered.
	 */
	public enum Kind {

		/** The page was run again, and shown. */
		MORPH("assertMorphed()"),

		/** The page stays, but for components and operations. */
		NOTHING("assertMorphedNothing()"),

		/** The visitor is sent elsewhere. */
		NAVIGATE("assertNavigated()"),

		/** Something before the action stopped it. */
		HALTED("assertHalted()"),

		/** The visitor may not call the action. */
		FORBIDDEN("assertForbidden()"),

		/** The page itself may not be seen (any more), and shall be loaded anew. */
		RELOAD("assertReloaded()"),

		/** It failed. */
		ERROR("assertFailed()");

		private final String assertion;

		Kind(String assertion) {
			this.assertion = assertion;
		}

		/**
		 * Tell whether a test is content with it that asks for nothing else.
		 */
		boolean isFine() {
			return this == MORPH || this == NOTHING || this == NAVIGATE;
		}

	}

}
