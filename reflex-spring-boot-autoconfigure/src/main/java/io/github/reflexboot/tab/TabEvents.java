package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.reflexboot.invoke.EventJson;
import io.github.reflexboot.invoke.PageEvent;

/**
 * The events that the listeners of a tab's page have still to hear. They wait here until
 * the browser asks for the page, and never go through it. Safe for use by several
 * threads.
 */
final class TabEvents {

	private static final int CAPACITY = 100;

	private final Deque<PageEvent> waiting = new ArrayDeque<>();

	private int size;

	/**
	 * Nobody knows what a browser shows that has just connected.
	 */
	private boolean wantsPage = true;

	/**
	 * Add an event. If there are too many, the oldest are given up, and the page is shown
	 * instead.
	 */
	synchronized void add(PageEvent event) {
		this.waiting.add(event);
		this.size += event.size();
		while (this.waiting.size() > CAPACITY || this.size > EventJson.MAX_SIZE) {
			this.size -= this.waiting.remove().size();
			this.wantsPage = true;
		}
	}

	/**
	 * Whoever hears what waits, all of the page is to be shown.
	 */
	synchronized void wantPage() {
		this.wantsPage = true;
	}

	/**
	 * Another page is shown from now on, which knows what has happened.
	 */
	synchronized void leavePage() {
		this.waiting.clear();
		this.size = 0;
		this.wantsPage = true;
	}

	/**
	 * Take all that waits.
	 */
	synchronized EventsToHear take() {
		EventsToHear taken = new EventsToHear(List.copyOf(this.waiting), this.wantsPage);
		this.waiting.clear();
		this.size = 0;
		this.wantsPage = false;
		return taken;
	}

}
