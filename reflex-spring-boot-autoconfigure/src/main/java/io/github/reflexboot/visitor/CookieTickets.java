package io.github.reflexboot.visitor;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Cookies that pages have set in memory and that wait for their browser to fetch them:
 * once, soon, and only while the session exists in which they were set. No other browser
 * gets them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CookieTickets {

	private static final int MAX_WAITING = 10_000;

	/**
	 * A browser fetches each before it goes on, so few of its tabs have one.
	 */
	private static final int MAX_PER_SESSION = 32;

	private final Map<String, Ticket> tickets = new LinkedHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final String path;

	private final Duration maxAge;

	private final SessionEnds ends;

	/**
	 * Create the tickets.
	 * @param path where they are redeemed, below the context path
	 * @param maxAge how long a browser may take to fetch its cookies
	 * @param ends knows whether sessions are over
	 */
	public CookieTickets(String path, Duration maxAge, SessionEnds ends) {
		this.path = path;
		this.maxAge = maxAge;
		this.ends = ends;
	}

	/**
	 * Return the address at which a browser fetches the cookies that its pages have set
	 * since last time.
	 * @param visitor who is at the browser
	 * @return an address that cannot be guessed; {@code null} if nothing was set, or if
	 * the visitor's session has ended elsewhere
	 */
	public @Nullable String addressFor(Visitor visitor) {
		List<String> cookies = visitor.takeUnsentCookies();
		return (cookies.isEmpty() || visitor.isSessionOver()) ? null
				: visitor.contextPath() + this.path + "/" + issue(cookies, visitor);
	}

	private String issue(List<String> cookies, Visitor visitor) {
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Ticket ticket = new Ticket(cookies, visitor.ownSession().idInBrowser(), System.nanoTime(), visitor);
		synchronized (this) {
			List<Ticket> ofSame = this.tickets.values().stream().filter(ticket::isOfSameBrowser).toList();
			if (ofSame.size() >= MAX_PER_SESSION) {
				this.tickets.values().remove(ofSame.get(0));
			}
			else if (this.tickets.size() >= MAX_WAITING) {
				this.tickets.remove(this.tickets.keySet().iterator().next());
			}
			this.tickets.put(id, ticket);
		}
		CompletableFuture.delayedExecutor(this.maxAge.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
			.execute(() -> forget(id));
		return id;
	}

	private synchronized void forget(String id) {
		this.tickets.remove(id);
	}

	/**
	 * Forget what waits for a session that has ended or been renamed by anybody but its
	 * own pages.
	 * @param session identifier of the session
	 * @param by in whose request that happened; {@code null} for nobody here
	 */
	public synchronized void forgetSession(String session, @Nullable Visitor by) {
		this.tickets.values()
			.removeIf((ticket) -> ticket.visitor() != by && session.equals(ticket.visitor().session()));
	}

	/**
	 * Redeem a ticket. It is worthless afterwards, even if it is refused.
	 * @param id the ticket
	 * @param requestedSession the session that the browser asks for, as it sent it
	 * @return the cookies; empty if there is no such ticket, it is too old, it was issued
	 * to another browser, or its session is over
	 */
	List<String> redeem(String id, @Nullable String requestedSession) {
		Ticket ticket = take(id);
		if (ticket == null || ticket.isOlderThan(this.maxAge) || !ticket.isFor(requestedSession)
				|| isOver(ticket.visitor())) {
			return List.of();
		}
		ticket.visitor().ownSession().markDelivered();
		return ticket.cookies();
	}

	private synchronized @Nullable Ticket take(String id) {
		return this.tickets.remove(id);
	}

	private boolean isOver(Visitor visitor) {
		String session = visitor.session();
		return visitor.isSessionOver() || (session != null && this.ends.isOver(session));
	}

	synchronized int size() {
		return this.tickets.size();
	}

	private record Ticket(List<String> cookies, @Nullable String browserSession, long issuedAt, Visitor visitor) {

		private boolean isOlderThan(Duration age) {
			return System.nanoTime() - this.issuedAt > age.toNanos();
		}

		private boolean isOfSameBrowser(Ticket other) {
			return (this.browserSession != null) ? this.browserSession.equals(other.browserSession)
					: this.visitor == other.visitor;
		}

		/**
		 * Tell whether a browser asks for the session. Jetty appends the name of the node
		 * to its identifier.
		 */
		private boolean isFor(@Nullable String requested) {
			String session = this.browserSession;
			return Objects.equals(session, requested)
					|| (session != null && requested != null && requested.startsWith(session + "."));
		}

	}

}
