package io.github.reflexboot.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The one answer that every {@link ReflexMessage} gets.
 *
 * @since 0.1.0
 */
public sealed interface Answer extends ServerMessage {

	/**
	 * Return the identifier of the reflex that is answered.
	 * @return the identifier; {@code null} if the message had none that could be read
	 */
	@Nullable String id();

	/**
	 * The page after the reflex.
	 *
	 * @param id the reflex
	 * @param html the whole document
	 */
	record PageMorph(String id, String html) implements Answer {

		@Override
		public String type() {
			return "morph";
		}

	}

	/**
	 * Done, and the page stays as it is.
	 *
	 * @param id the reflex
	 */
	record MorphNothing(String id) implements Answer {

		@Override
		public String type() {
			return "nothing";
		}

	}

	/**
	 * Stopped before the action.
	 *
	 * @param id the reflex
	 */
	record Halted(String id) implements Answer {

		@Override
		public String type() {
			return "halted";
		}

	}

	/**
	 * The visitor may not call this action.
	 *
	 * @param id the reflex
	 */
	record Forbidden(String id) implements Answer {

		@Override
		public String type() {
			return "forbidden";
		}

	}

	/**
	 * The page answered with a redirect.
	 *
	 * @param id the reflex
	 * @param url where to go
	 */
	record Navigate(String id, String url) implements Answer {

		@Override
		public String type() {
			return "navigate";
		}

	}

	/**
	 * The page has to be loaded anew.
	 *
	 * @param id the reflex
	 */
	record Reload(String id) implements Answer {

		@Override
		public String type() {
			return "reload";
		}

	}

	/**
	 * It failed; the page stays as it is.
	 *
	 * @param id the reflex; {@code null} if the message had none that could be read
	 * @param message what to tell the visitor
	 */
	record Failure(@Nullable String id, String message) implements Answer {

		@Override
		public String type() {
			return "error";
		}

	}

}
