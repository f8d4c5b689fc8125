package io.github.reflexboot.tab;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.root.RootPlaces;

/**
 * The way from a reflex to its browser, before it is answered. For one thread at a time.
 *
 * @since 0.1.0
 */
public interface Interim {

	/**
	 * Tells nothing.
	 */
	Interim NONE = new Interim() {

		@Override
		public void send(List<Operation> operations) {
		}

		@Override
		public void show(Answer.PageMorph page, @Nullable RootPlaces places) {
		}

	};

	/**
	 * Send operations.
	 * @param operations what the browser does, in this order
	 */
	void send(List<Operation> operations);

	/**
	 * Show a page.
	 * @param page the page, which names the reflex
	 * @param places where its roots stand; {@code null} if that is not known
	 */
	void show(Answer.PageMorph page, @Nullable RootPlaces places);

}
