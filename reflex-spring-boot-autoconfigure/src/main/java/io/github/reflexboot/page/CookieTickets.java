package io.github.reflexboot.page;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Cookies that pages have set in memory, waiting to be fetched by the browser that they
 * are for: once, soon, and by nobody else. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CookieTickets {

	private static final int MAX_WAITING = 10_000;

	private final Map<String, Ticket> tickets = new LinkedHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final String path;

	private final Duration maxAge;

	/**
	 * Create the tickets.
	 * @param path where they are redeemed, below the context path
	 * @param maxAge how long a browser may take to fetch its cookies
	 */
	public CookieTickets(String path, Duration maxAge) {
		this.path = path;
		this.maxAge = maxAge;
	}

	/**
	 * Return where a browser fetches what its pages have set since it was last told.
	 * @param visitor who is at the browser
	 * @return an address that cannot be guessed; {@code null} if nothing was set
	 */
	public @Nullable String addressFor(Visitor visitor) {
		List<String> cookies = visitor.takeUnsentCookies();
		return cookies.isEmpty() ? null : visitor.contextPath() + this.path + "/" + issue(cookies, visitor);
	}

	private synchronized String issue(List<String> cookies, Visitor visitor) {
		long now = System.nanoTime();
		forgetOld(now);
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.tickets.put(ticket, new Ticket(List.copyOf(cookies), visitor.ownSession().idInBrowser(), now, visitor));
		return ticket;
	}

	private void forgetOld(long now) {
		Iterator<Ticket> oldest = this.tickets.values().iterator();
		while (oldest.hasNext() && (isOld(oldest.next(), now) || this.tickets.size() >= MAX_WAITING)) {
			oldest.remove();
		}
	}

	private boolean isOld(Ticket ticket, long now) {
		return now - ticket.issuedAt() > this.maxAge.toNanos();
	}

	/**
	 * Take what a ticket is for. It is worth nothing afterwards, also if it is refused.
	 * @param id the ticket
	 * @param requestedSession the session that the browser asks for, as it sent it
	 * @return the cookies; empty if there is no such ticket, it is too old, or it was
	 * issued to another browser
	 */
	synchronized List<String> redeem(String id, @Nullable String requestedSession) {
		Ticket ticket = this.tickets.remove(id);
		if (ticket == null || isOld(ticket, System.nanoTime()) || !isSame(ticket.browserSession(), requestedSession)) {
			return List.of();
		}
		ticket.visitor().ownSession().reachesBrowser();
		return ticket.cookies();
	}

	/**
	 * Tell whether a browser asks for a session. Jetty puts the name of the node behind
	 * its identifier.
	 */
	private static boolean isSame(@Nullable String session, @Nullable String requested) {
		return Objects.equals(session, requested)
				|| (session != null && requested != null && requested.startsWith(session + "."));
	}

	private record Ticket(List<String> cookies, @Nullable String browserSession, long issuedAt, Visitor visitor) {
	}

}
