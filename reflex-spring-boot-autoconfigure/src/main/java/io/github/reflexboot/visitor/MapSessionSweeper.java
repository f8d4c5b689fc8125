package io.github.reflexboot.visitor;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.session.MapSessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Removes expired sessions from a {@link MapSessionRepository}, which by itself forgets a
 * session only when somebody asks for it. It notes the sessions of requests, and checks
 * them from time to time during a request: without requests, no session is added either.
 * It must come after the filter of Spring Session. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MapSessionSweeper extends OncePerRequestFilter {

	private final Map<String, Long> seenAt = new ConcurrentHashMap<>();

	private final AtomicLong sweptAt = new AtomicLong(System.nanoTime());

	private final MapSessionRepository sessions;

	private final long interval;

	/**
	 * Create a sweeper.
	 * @param sessions the store
	 * @param interval the time between two looks
	 */
	public MapSessionSweeper(MapSessionRepository sessions, Duration interval) {
		this.sessions = sessions;
		this.interval = interval.toNanos();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		finally {
			sweepIfDue(System.nanoTime());
			HttpSession session = request.getSession(false);
			if (session != null) {
				this.seenAt.put(session.getId(), System.nanoTime());
			}
		}
	}

	private void sweepIfDue(long now) {
		long last = this.sweptAt.get();
		if (now - last >= this.interval && this.sweptAt.compareAndSet(last, now)) {
			this.seenAt.entrySet().removeIf((seen) -> isOver(seen, now));
		}
	}

	/**
	 * A session that was seen just now may not be in the store yet.
	 */
	private boolean isOver(Map.Entry<String, Long> seen, long now) {
		return now - seen.getValue() >= this.interval && this.sessions.findById(seen.getKey()) == null;
	}

}
