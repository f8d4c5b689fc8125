package io.github.reflexboot.visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The session that a connection stands for, known by its identifier alone. Its own pages
 * may begin, end and rename it, and the browser learns of that a little later. If anybody
 * else ends or renames it, that is final: the connection never stands for anybody again.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class VisitorSession {

	/**
	 * A browser fetches its cookies before it goes on, so it never lags far behind.
	 */
	private static final int MOST_IN_BROWSER = 8;

	private @Nullable String id;

	/**
	 * What the browser may know it by, the newest last: cookies that another server has
	 * handed out are not told of here.
	 */
	private final List<@Nullable String> inBrowser = new ArrayList<>();

	private boolean over;

	private volatile Runnable changed = () -> {
	};

	VisitorSession(String id) {
		this(id, id);
	}

	private VisitorSession(@Nullable String id, @Nullable String inBrowser) {
		this.id = id;
		this.inBrowser.add(inBrowser);
	}

	/**
	 * Begin without a session.
	 * @param requested one that is over, which the browser still asks for; {@code null}
	 * for none
	 */
	static VisitorSession none(@Nullable String requested) {
		return new VisitorSession(null, requested);
	}

	/**
	 * Return which session this is.
	 * @return its identifier; {@code null} if there is none yet, or none any more
	 */
	public synchronized @Nullable String id() {
		return this.id;
	}

	/**
	 * Return the sessions that the browser may know of: one, or {@code null} for none,
	 * and what may have reached it since.
	 */
	synchronized List<@Nullable String> idsInBrowser() {
		return new ArrayList<>(this.inBrowser);
	}

	/**
	 * Tell whether a request that found a session belongs to this connection. Any does,
	 * if the connection has had none so far, and none if its session is over.
	 */
	public synchronized boolean admits(@Nullable String found) {
		return !this.over && (this.id == null || this.id.equals(found));
	}

	/**
	 * A page of this connection has begun, ended or renamed the session. A session that
	 * is already over does not concern this connection any more.
	 */
	public void update(@Nullable String current) {
		if (set(current)) {
			this.changed.run();
		}
	}

	private synchronized boolean set(@Nullable String current) {
		if (this.over || Objects.equals(this.id, current)) {
			return false;
		}
		this.id = current;
		this.inBrowser.remove(current);
		this.inBrowser.add(current);
		if (this.inBrowser.size() > MOST_IN_BROWSER) {
			this.inBrowser.remove(0);
		}
		return true;
	}

	void whenChanged(Runnable listener) {
		this.changed = listener;
	}

	/**
	 * The session begins with the connection, so that the browser learns of it at once.
	 */
	void begin(String begun) {
		synchronized (this) {
			this.id = begun;
			markDelivered();
		}
		this.changed.run();
	}

	/**
	 * The browser has got the cookies that its pages have set.
	 */
	synchronized void markDelivered() {
		this.inBrowser.clear();
		this.inBrowser.add(this.id);
	}

	/**
	 * Somebody else has ended or renamed the session.
	 * @return whether this is news
	 */
	public synchronized boolean end() {
		boolean first = !this.over;
		this.over = true;
		return first;
	}

	/**
	 * Somebody else has ended or renamed a session.
	 * @return whether this is news: it is this session
	 */
	synchronized boolean endIf(String session) {
		return session.equals(this.id) && end();
	}

	/**
	 * Return whether somebody else has ended or renamed the session.
	 * @return whether it is over, for good
	 */
	public synchronized boolean isOver() {
		return this.over;
	}

}
