package io.github.reflexboot.tab;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.root.RootIds;
import io.github.reflexboot.root.RootPlaces;
import io.github.reflexboot.root.RootRender;
import io.github.reflexboot.root.RootedPage;

/**
 * What of a page is wanted for a message, and what came of that. For one thread at a
 * time.
 */
final class Rendering {

	private @Nullable RootRender roots;

	private @Nullable RootPlaces places;

	/**
	 * The browser is known to have a page, or not.
	 */
	void knows(ReflexMessage message, @Nullable RootedPage held) {
		Set<String> shown = RootIds.of(message.element().roots());
		if (!shown.isEmpty() || held != null) {
			this.roots = new RootRender(shown, held);
		}
	}

	/**
	 * Return which roots of the page are wanted.
	 * @return {@code null} for all of it
	 */
	@Nullable RootRender roots() {
		return this.roots;
	}

	/**
	 * The page was rendered.
	 */
	void rendered(RootedPage page) {
		this.places = page.places();
	}

	/**
	 * Return where the roots stand in what was rendered.
	 */
	@Nullable RootPlaces places() {
		return this.places;
	}

}
