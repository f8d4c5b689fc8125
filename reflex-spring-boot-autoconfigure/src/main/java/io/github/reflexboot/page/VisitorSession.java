package io.github.reflexboot.page;

import org.jspecify.annotations.Nullable;

/**
 * The session that a connection stands for, by its identifier alone: its pages may begin,
 * end and rename it, and the browser learns of that a little later. Safe for use by
 * several threads.
 */
final class VisitorSession {

	private volatile @Nullable String id;

	private volatile @Nullable String idInBrowser;

	VisitorSession(@Nullable String id) {
		this.id = id;
		this.idInBrowser = id;
	}

	@Nullable String id() {
		return this.id;
	}

	/**
	 * Return the session that the browser knows of.
	 */
	@Nullable String idInBrowser() {
		return this.idInBrowser;
	}

	/**
	 * Tell whether a request that found a session belongs to this connection. Any does,
	 * if the connection has had none so far.
	 */
	boolean admits(@Nullable String found) {
		String expected = this.id;
		return expected == null || expected.equals(found);
	}

	/**
	 * A page has begun, ended or renamed the session.
	 */
	void becomes(@Nullable String current) {
		this.id = current;
	}

	/**
	 * The session begins with the connection, so that the browser learns of it at once.
	 */
	void beginsAs(String begun) {
		this.id = begun;
		this.idInBrowser = begun;
	}

	/**
	 * The browser has got the cookies that its pages have set.
	 */
	void reachesBrowser() {
		this.idInBrowser = this.id;
	}

}
