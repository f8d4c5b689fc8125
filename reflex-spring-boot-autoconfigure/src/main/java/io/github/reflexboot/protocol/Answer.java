package io.github.reflexboot.protocol;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.delta.PageDelta;
import io.github.reflexboot.operation.Operation;

/**
 * The one answer that every {@link ReflexMessage} gets.
 *
 * @since 0.1.0
 */
public sealed interface Answer extends ServerMessage {

	/**
	 * What comes with an answer, besides the page.
	 *
	 * @param before operations to apply before the page morph; {@code null} for none
	 * @param operations operations to apply after it; {@code null} for none
	 * @param payload what the action tells the page's scripts; {@code null} for nothing
	 * @param form whether the page shows, this once, a form as the visitor sent it:
	 * {@code refused} with errors, {@code accepted} without; {@code null} if it shows
	 * none
	 * @param check the hash code of the page that the browser should have, for its
	 * developers; {@code null} in production
	 * @param of the reflex that is still under way when this page is shown; {@code null}
	 * if this is its answer
	 * @param url where the page is, if it is to be shown at another address than the
	 * browser has asked for; {@code null} otherwise
	 * @param replace whether that address takes the place of the one before; {@code null}
	 * if it does not
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Extras(@Nullable List<Operation> before, @Nullable List<Operation> operations,
			@Nullable Map<String, Object> payload, @Nullable String form, @Nullable Integer check, @Nullable String of,
			@Nullable String url, @Nullable Boolean replace) {

		/**
		 * Nothing.
		 */
		public static final Extras NONE = new Extras(null, null, null, null, null, null, null, null);

		/**
		 * Create extras, leaving out what is empty.
		 * @param before operations to apply before the page morph
		 * @param operations operations to apply after it
		 * @param payload what the action tells the page's scripts
		 * @param form what became of a form that the action has bound; {@code null} for
		 * no form
		 * @return the extras
		 */
		public static Extras of(List<Operation> before, List<Operation> operations, Map<String, Object> payload,
				@Nullable String form) {
			return new Extras(before.isEmpty() ? null : before, operations.isEmpty() ? null : operations,
					payload.isEmpty() ? null : payload, form, null, null, null, null);
		}

		/**
		 * Return what comes with a page that is shown before its reflex is answered.
		 * @param reflex the reflex
		 * @return the extras
		 */
		public static Extras before(String reflex) {
			return new Extras(null, null, null, null, null, reflex, null, null);
		}

		/**
		 * Return the same with other operations after the morph.
		 * @param other the operations
		 * @return the extras
		 */
		public Extras withOperations(List<Operation> other) {
			return new Extras(this.before, other, this.payload, this.form, this.check, this.of, this.url, this.replace);
		}

		/**
		 * Return the same extras with the hash code of the page.
		 * @param hashCode the hash code of its text
		 * @return the extras
		 */
		public Extras withCheck(int hashCode) {
			return new Extras(this.before, this.operations, this.payload, this.form, hashCode, this.of, this.url,
					this.replace);
		}

		/**
		 * Return the same extras with the address of the page.
		 * @param address path, query and fragment; {@code null} for the one asked for
		 * @param replaces whether it takes the place of the one before
		 * @return the extras
		 */
		public Extras at(@Nullable String address, boolean replaces) {
			return new Extras(this.before, this.operations, this.payload, this.form, this.check, this.of, address,
					replaces ? true : null);
		}

	}

	/**
	 * Return the identifier of the reflex that is answered.
	 * @return the identifier; {@code null} if the message had none that could be read
	 */
	@Nullable String id();

	/**
	 * The page after the reflex, or while it is under way.
	 *
	 * @param id the reflex; {@code null} if it is still under way
	 * @param version the version under which the browser keeps this text; {@code null}
	 * before it is sent
	 * @param html the whole document
	 * @param extras what comes with it
	 */
	record PageMorph(@Nullable String id, @JsonProperty("v") @Nullable String version, String html,
			@JsonUnwrapped Extras extras) implements Answer {

		@Override
		public String type() {
			return "morph";
		}

	}

	/**
	 * A page that the visitor may ask for next. The browser does not count it among those
	 * that it was sent.
	 *
	 * @param id the visit
	 * @param url where the page is; {@code null} for the address asked for
	 * @param html the whole document
	 */
	record PageAhead(String id, @Nullable String url, String html) implements Answer {

		@Override
		public String type() {
			return "page";
		}

	}

	/**
	 * The page after the reflex, as a change of the last one that this browser has
	 * received, or of an earlier one.
	 *
	 * @param id the reflex; {@code null} if it is still under way
	 * @param version the version under which the browser keeps this text
	 * @param base the version of the text that it is made out of; {@code null} for the
	 * last one
	 * @param delta how to make it
	 * @param extras what comes with it
	 */
	record PageChange(@Nullable String id, @JsonProperty("v") String version, @JsonProperty("b") @Nullable String base,
			@JsonUnwrapped PageDelta delta, @JsonUnwrapped Extras extras) implements Answer {

		@Override
		public String type() {
			return "delta";
		}

	}

	/**
	 * The page after the reflex equals the last one that this browser has received, or an
	 * earlier one.
	 *
	 * @param id the reflex; {@code null} if it is still under way
	 * @param base the version of the earlier one, which is the last one from now on;
	 * {@code null} for the last one
	 * @param extras what comes with it
	 */
	record PageSame(@Nullable String id, @JsonProperty("b") @Nullable String base,
			@JsonUnwrapped Extras extras) implements Answer {

		@Override
		public String type() {
			return "same";
		}

	}

	/**
	 * Done, and the page stays as it is, apart from the operations.
	 *
	 * @param id the reflex
	 * @param extras what comes with it
	 */
	record MorphNothing(String id, @JsonUnwrapped Extras extras) implements Answer {

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
	 * The page or the action answered with a redirect.
	 *
	 * @param id the reflex
	 * @param url where to go
	 * @param from who redirects: {@code action} for the action itself, {@code page} for
	 * the page after an action has run; {@code null} if none has
	 * @param payload what the action tells the page's scripts; {@code null} for nothing
	 */
	record Navigate(String id, String url, @Nullable String from,
			@Nullable Map<String, Object> payload) implements Answer {

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
	 * The reflex failed; the page stays as it is.
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
