package io.github.reflexboot.tab;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * Lets in only so many of one kind at the same time. The others wait, in order of
 * arrival. Safe for use by several threads.
 */
final class Slots {

	private final int max;

	private final Map<String, Room> rooms = new HashMap<>();

	Slots(int max) {
		this.max = max;
	}

	/**
	 * Enter, now or later.
	 * @param key the kind; {@code null} for no limit
	 * @param entered runs when there is room, on this thread or on one that leaves
	 */
	void enter(@Nullable String key, Runnable entered) {
		if (key == null || hasRoom(key, entered)) {
			entered.run();
		}
	}

	private synchronized boolean hasRoom(String key, Runnable entered) {
		Room room = this.rooms.computeIfAbsent(key, (absent) -> new Room());
		if (room.inside < this.max) {
			room.inside++;
			return true;
		}
		room.waiting.add(entered);
		return false;
	}

	/**
	 * Leave.
	 * @param key the kind
	 * @return what to run now for the one that enters instead; {@code null} if nobody
	 * waits
	 */
	synchronized @Nullable Runnable leave(@Nullable String key) {
		Room room = (key != null) ? this.rooms.get(key) : null;
		if (room == null) {
			return null;
		}
		Runnable next = room.waiting.poll();
		if (next == null && --room.inside == 0) {
			this.rooms.remove(key);
		}
		return next;
	}

	synchronized int size() {
		return this.rooms.size();
	}

	private static final class Room {

		private final Queue<Runnable> waiting = new ArrayDeque<>();

		private int inside;

	}

}
