package io.github.reflexboot.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the asynchronous work of a page that its browser has gone, so that nothing goes
 * on for nobody. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Departure {

	private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

	private volatile boolean gone;

	/**
	 * The browser has gone.
	 */
	public void announce() {
		this.gone = true;
		this.listeners.forEach(Runnable::run);
	}

	/**
	 * Return whether the visitor has left.
	 * @return whether they have
	 */
	public boolean hasHappened() {
		return this.gone;
	}

	/**
	 * Add a listener, which is called at once if the browser has gone already.
	 */
	void listen(Runnable listener) {
		this.listeners.add(listener);
		if (this.gone) {
			listener.run();
		}
	}

	void stopListening(Runnable listener) {
		this.listeners.remove(listener);
	}

}
