package io.github.reflexboot.visitor;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.relay.Shelf;
import io.github.reflexboot.visitor.SharedTickets.SharedTicket;

/**
 * Cookies that pages have set in memory and that wait for their browser to fetch them:
 * once, soon, and only while the session exists in which they were set. No other browser
 * gets them. Where servers share something, any of them redeems them. Safe for use by
 * several threads.
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

	private final SharedTickets shared;

	/**
	 * Create the tickets.
	 * @param path where they are redeemed, below the context path
	 * @param maxAge how long a browser may take to fetch its cookies
	 * @param ends knows whether sessions are over
	 * @param shelf where other servers find them
	 */
	public CookieTickets(String path, Duration maxAge, SessionEnds ends, Shelf shelf) {
		this.path = path;
		this.maxAge = maxAge;
		this.ends = ends;
		this.shared = new SharedTickets(shelf, maxAge);
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
		SharedTicket content = new SharedTicket(cookies, visitor.ownSession().idsInBrowser(), visitor.session());
		Ticket ticket = new Ticket(id, content, System.nanoTime(), visitor, this.shared.put(id, content));
		drop(put(ticket));
		CompletableFuture.delayedExecutor(this.maxAge.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
			.execute(() -> forget(id));
		return id;
	}

	/**
	 * Add a ticket.
	 * @return the one that has to go for it; {@code null} for none
	 */
	private synchronized @Nullable Ticket put(Ticket ticket) {
		List<Ticket> ofSame = this.tickets.values().stream().filter(ticket::isOfSameBrowser).toList();
		Ticket dropped = null;
		if (ofSame.size() >= MAX_PER_SESSION) {
			dropped = this.tickets.remove(ofSame.get(0).id());
		}
		else if (this.tickets.size() >= MAX_WAITING) {
			dropped = this.tickets.remove(this.tickets.keySet().iterator().next());
		}
		this.tickets.put(ticket.id(), ticket);
		return dropped;
	}

	private void drop(@Nullable Ticket ticket) {
		if (ticket != null && ticket.isShared()) {
			this.shared.takeBack(ticket.id());
		}
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
	public void forgetSession(String session, @Nullable Visitor by) {
		List<Ticket> forgotten;
		synchronized (this) {
			forgotten = this.tickets.values()
				.stream()
				.filter((ticket) -> ticket.visitor() != by && session.equals(ticket.visitor().session()))
				.toList();
			this.tickets.values().removeAll(forgotten);
		}
		forgotten.forEach(this::drop);
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
		if (ticket == null) {
			return redeemOfOther(id, requestedSession);
		}
		if ((ticket.isShared() && !this.shared.takeBack(id)) || ticket.isOlderThan(this.maxAge)
				|| !ticket.content().isFor(requestedSession) || isOver(ticket.visitor())) {
			return List.of();
		}
		ticket.visitor().ownSession().markDelivered();
		return ticket.content().cookies();
	}

	private List<String> redeemOfOther(String id, @Nullable String requestedSession) {
		SharedTicket ticket = this.shared.take(id);
		if (ticket == null || !ticket.isFor(requestedSession)
				|| (ticket.session() != null && this.ends.isOver(ticket.session()))) {
			return List.of();
		}
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

	private record Ticket(String id, SharedTicket content, long issuedAt, Visitor visitor, boolean isShared) {

		private boolean isOlderThan(Duration age) {
			return System.nanoTime() - this.issuedAt > age.toNanos();
		}

		private boolean isOfSameBrowser(Ticket other) {
			String session = this.content.inBrowser().get(0);
			return this.visitor == other.visitor
					|| (session != null && session.equals(other.content.inBrowser().get(0)));
		}

	}

}
