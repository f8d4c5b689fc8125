package io.github.reflexboot.mutation;

import java.util.Objects;
import java.util.function.Supplier;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexMutation;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * What pages can do about a {@link ReflexMutation} that has failed. The element names it
 * by {@code data-mutation}.
 *
 * @since 0.1.0
 */
@Reflex("ReflexMutations")
public class MutationsReflex {

	private final Supplier<PageMutations> ofPage;

	/**
	 * Create it.
	 * @param ofPage returns the mutations of the page whose request is under way
	 */
	public MutationsReflex(Supplier<PageMutations> ofPage) {
		this.ofPage = ofPage;
	}

	@ReflexAction
	void reset(ReflexElement element, ReflexContext reflex) {
		if (this.ofPage.get().reset(name(element))) {
			MutationStates.showIdle(name(element), reflex.request());
		}
	}

	@ReflexAction
	void retry(ReflexElement element, ReflexContext reflex) {
		ReflexMessage message = this.ofPage.get().message(name(element));
		// The call was for what was at its address, which may be another record by now.
		if (message != null && message.url().equals(reflex.url())) {
			reflex.request().setAttribute(MutationListener.RETRIED, message);
			reflex.morphNothing();
		}
	}

	private static String name(ReflexElement element) {
		return Objects.requireNonNullElse(element.dataset("mutation"), "");
	}

}
