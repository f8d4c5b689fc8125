package io.github.reflexboot.visitor;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.relay.Shelf;

/**
 * Tickets for cookies, where all servers find them. Safe for use by several threads.
 */
final class SharedTickets {

	private static final String KIND = "cookies ";

	private final JsonMapper mapper = new JsonMapper();

	private final Shelf shelf;

	private final Duration maxAge;

	SharedTickets(Shelf shelf, Duration maxAge) {
		this.shelf = shelf;
		this.maxAge = maxAge;
	}

	boolean put(String id, SharedTicket ticket) {
		return this.shelf.put(KIND + id, this.mapper.writeValueAsBytes(ticket), this.maxAge);
	}

	@Nullable SharedTicket take(String id) {
		byte[] found = this.shelf.take(KIND + id);
		return (found != null) ? this.mapper.readValue(found, SharedTicket.class) : null;
	}

	/**
	 * Take back a ticket of this server.
	 * @return {@code false} if it was redeemed at another one
	 */
	boolean takeBack(String id) {
		return this.shelf.takeBack(KIND + id);
	}

	/**
	 * What any server has to know to redeem it.
	 *
	 * @param cookies the cookies
	 * @param inBrowser which sessions the browser may know of, {@code null} among them
	 * @param session in which they were set; {@code null} for none
	 */
	record SharedTicket(List<String> cookies, List<@Nullable String> inBrowser, @Nullable String session) {

		/**
		 * Tell whether a browser asks for the session. Jetty appends the name of the node
		 * to its identifier.
		 */
		boolean isFor(@Nullable String requested) {
			return this.inBrowser.stream()
				.anyMatch((session) -> (session != null)
						? requested != null && (requested.equals(session) || requested.startsWith(session + "."))
						: requested == null);
		}

	}

}
