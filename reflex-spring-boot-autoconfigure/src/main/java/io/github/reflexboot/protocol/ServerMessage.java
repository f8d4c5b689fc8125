package io.github.reflexboot.protocol;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.operation.Operation;

/**
 * What the server sends.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder({ "type", "id" })
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerMessage permits Answer, ServerMessage.Welcome, ServerMessage.Cookies, ServerMessage.Push,
		ServerMessage.Refresh, ServerMessage.OtherVisitor, ServerMessage.Ping, ServerMessage.Pong {

	/**
	 * Return the kind of message, as written on the wire.
	 * @return the kind
	 */
	@JsonProperty
	String type();

	/**
	 * The first message on every connection.
	 *
	 * @param tab the identifier of the open page
	 * @param key what makes the page the same tab again when it connects anew
	 * @param heartbeat milliseconds between two pings
	 * @param maxMessageSize the maximum size of a message, in bytes of UTF-8
	 * @param development whether the visitor develops the page and may read everything
	 * that goes wrong in it
	 */
	record Welcome(String tab, String key, long heartbeat, long maxMessageSize,
			@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean development) implements ServerMessage {

		@Override
		public String type() {
			return "welcome";
		}

	}

	/**
	 * Pages have set cookies in memory. The browser fetches them before it acts on the
	 * next answer.
	 *
	 * @param url where to fetch them, once
	 */
	record Cookies(String url) implements ServerMessage {

		@Override
		public String type() {
			return "cookies";
		}

	}

	/**
	 * Operations that no reflex has asked for.
	 *
	 * @param operations what to do
	 */
	record Push(List<Operation> operations) implements ServerMessage {

		@Override
		public String type() {
			return "operations";
		}

	}

	/**
	 * Tells the browser to request a refresh.
	 *
	 * @param asked whether the visitor has asked for what is not there any more, so that
	 * nothing is held in its place; {@code null} if nobody has
	 */
	record Refresh(@Nullable Boolean asked) implements ServerMessage {

		/**
		 * Create a refresh that nobody at the page has asked for.
		 */
		public Refresh() {
			this(null);
		}

		@Override
		public String type() {
			return "refresh";
		}

	}

	/**
	 * Somebody has logged in or out, or goes on in another session: what the browser has
	 * kept of earlier pages is not for whoever looks at this one.
	 *
	 * @param key what the page connects again with, marked for who it is now
	 */
	record OtherVisitor(String key) implements ServerMessage {

		@Override
		public String type() {
			return "visitor";
		}

	}

	/**
	 * Asks for a sign of life.
	 */
	record Ping() implements ServerMessage {

		@Override
		public String type() {
			return "ping";
		}

	}

	/**
	 * The answer to a {@link ClientMessage.Ping}.
	 */
	record Pong() implements ServerMessage {

		@Override
		public String type() {
			return "pong";
		}

	}

}
