package io.github.reflexboot.visitor;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.relay.Shelf;

/**
 * What has answered forms in memory and is no page, such as downloads: it waits for its
 * browser to fetch it, once and soon. No other browser gets it. Where servers share
 * something, any of them has it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class KeptAnswers {

	private static final Pattern NAME = Pattern.compile("\\w[\\w.-]{0,99}");

	private static final int MAX_PER_VISITOR = 4;

	/**
	 * Memory that an answer takes besides its content.
	 */
	private static final long BESIDES = 1024;

	private final Map<String, Kept> answers = new LinkedHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final String path;

	private final Duration maxAge;

	private final long maxBytes;

	private final SessionEnds ends;

	private final SharedAnswers shared;

	private long bytes;

	/**
	 * Create it.
	 * @param path where answers are fetched, below the context path
	 * @param maxAge how long a browser may take to fetch one
	 * @param maxBytes how much waits at most
	 * @param ends knows whether sessions are over
	 * @param shelf where other servers find them
	 */
	public KeptAnswers(String path, Duration maxAge, long maxBytes, SessionEnds ends, Shelf shelf) {
		this.path = path;
		this.maxAge = maxAge;
		this.maxBytes = maxBytes;
		this.ends = ends;
		this.shared = new SharedAnswers(shelf, maxAge);
	}

	/**
	 * Keep an answer. Where there is no room for it, those go that have been waiting for
	 * longest.
	 * @param response the answer
	 * @param visitor who has asked for it
	 * @param url where it comes from: a browser names a file without a name by the end of
	 * its path
	 * @return an address that cannot be guessed; {@code null} if it says that there is
	 * nothing to show
	 */
	public @Nullable String keep(PageResponse response, Visitor visitor, String url) {
		if (response.status() == 204 || response.status() == 205) {
			return null;
		}
		String id = newId();
		keep(id, id, response, visitor);
		return visitor.contextPath() + this.path + "/" + id + "/" + nameAt(url);
	}

	/**
	 * Return the end of a path, unless a firewall might refuse it.
	 */
	private static String nameAt(String url) {
		String path = url.split("[?#]", 2)[0];
		String name = path.substring(path.lastIndexOf('/') + 1);
		return NAME.matcher(name).matches() ? name : "";
	}

	/**
	 * Keep a page for the browser that loads it next at its address.
	 * @param address path, query and perhaps a fragment
	 * @param response the page
	 * @param visitor who has asked for it
	 * @return whether it is kept; not without a session, which tells who loads it
	 */
	public boolean keepAt(String address, PageResponse response, Visitor visitor) {
		if (visitor.session() == null || !address.startsWith("/")) {
			return false;
		}
		keep(idAt(address) + " " + newId(), idAt(address), response, visitor);
		return true;
	}

	/**
	 * Fetch a page that was kept for its address. It is gone afterwards.
	 * @param address path and query
	 * @param requestedSession the session that the browser asks for, as it sent it
	 * @return the page; {@code null} if there is none
	 */
	@Nullable PageResponse fetchAt(String address, @Nullable String requestedSession) {
		String last = null;
		synchronized (this) {
			for (Map.Entry<String, Kept> each : this.answers.entrySet()) {
				if (each.getKey().startsWith(idAt(address) + " ") && each.getValue().isFor(requestedSession)) {
					last = each.getKey();
				}
			}
		}
		return (last != null) ? fetch(last, requestedSession) : fetchOfOther(address, requestedSession);
	}

	/**
	 * Forget what waits for a session that has ended.
	 * @param session identifier of the session
	 */
	public void forgetSession(String session) {
		List<Kept> forgotten;
		synchronized (this) {
			List<String> ids = this.answers.entrySet()
				.stream()
				.filter((each) -> session.equals(each.getValue().session()))
				.map(Map.Entry::getKey)
				.toList();
			forgotten = ids.stream().map(this::take).toList();
		}
		forgotten.forEach(this::takeBack);
	}

	private static String idAt(String address) {
		int fragment = address.indexOf('#');
		return (fragment < 0) ? address : address.substring(0, fragment);
	}

	private String newId() {
		byte[] random = new byte[24];
		this.random.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	private void keep(String id, String sharedId, PageResponse response, Visitor visitor) {
		boolean isShared = this.shared.put(sharedId, visitor.session(), response);
		Kept kept = new Kept(response, visitor, visitor.session(), System.nanoTime(), isShared ? sharedId : null);
		List<Kept> dropped = new ArrayList<>();
		synchronized (this) {
			List<String> own = new ArrayList<>();
			this.answers.forEach((other, each) -> {
				if (each.isOfSame(visitor)) {
					own.add(other);
				}
			});
			if (own.size() >= MAX_PER_VISITOR) {
				dropped.add(take(own.get(0)));
			}
			while (this.bytes + kept.bytes() > this.maxBytes && !this.answers.isEmpty()) {
				dropped.add(take(this.answers.keySet().iterator().next()));
			}
			this.answers.put(id, kept);
			this.bytes += kept.bytes();
		}
		dropped.forEach(this::takeBack);
		CompletableFuture.delayedExecutor(this.maxAge.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
			.execute(() -> take(id));
	}

	/**
	 * Take an answer back from where other servers find it.
	 * @return {@code false} if it was fetched there
	 */
	private boolean takeBack(Kept kept) {
		return kept.sharedId() == null || this.shared.takeBack(kept.sharedId(), kept.session());
	}

	private synchronized @Nullable Kept take(String id) {
		Kept kept = this.answers.remove(id);
		if (kept != null) {
			this.bytes -= kept.bytes();
		}
		return kept;
	}

	/**
	 * Fetch an answer. It is gone afterwards.
	 * @param id which
	 * @param requestedSession the session that the browser asks for, as it sent it
	 * @return the answer; {@code null} if there is none, it is too old, it is that of
	 * another browser, or its session is over
	 */
	@Nullable PageResponse fetch(String id, @Nullable String requestedSession) {
		Kept known;
		Kept kept;
		synchronized (this) {
			known = this.answers.get(id);
			// Who is refused takes nothing away from whom it is for.
			kept = (known != null && known.isFor(requestedSession)) ? take(id) : null;
		}
		if (known == null) {
			return fetchOfOther(id, requestedSession);
		}
		return (kept != null && takeBack(kept) && !kept.isOlderThan(this.maxAge) && !isOver(kept)) ? kept.response()
				: null;
	}

	private @Nullable PageResponse fetchOfOther(String id, @Nullable String session) {
		PageResponse found = this.shared.take(id, session);
		return (session != null && this.ends.isOver(session)) ? null : found;
	}

	/**
	 * Tell whether the session has ended or got another identifier since, in whatever
	 * way.
	 */
	private boolean isOver(Kept kept) {
		String session = kept.session();
		return kept.visitor().isSessionOver() || !Objects.equals(session, kept.visitor().session())
				|| (session != null && this.ends.isOver(session));
	}

	private record Kept(PageResponse response, Visitor visitor, @Nullable String session, long keptAt,
			@Nullable String sharedId) {

		private long bytes() {
			return BESIDES + ((this.response.content() != null) ? this.response.content().remaining() : 0);
		}

		private boolean isOlderThan(Duration age) {
			return System.nanoTime() - this.keptAt > age.toNanos();
		}

		private boolean isOfSame(Visitor other) {
			return this.visitor == other || (this.session != null && this.session.equals(other.session()));
		}

		/**
		 * Tell whether a browser asks for the session, whose cookie it has got before
		 * this address. Jetty appends the name of the node to it.
		 */
		private boolean isFor(@Nullable String requested) {
			return Objects.equals(this.session, requested)
					|| (this.session != null && requested != null && requested.startsWith(this.session + "."));
		}

	}

}
