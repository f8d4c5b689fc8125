package io.github.reflexboot.samples.showcase.chat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;

/**
 * Tells a room who is typing, until nobody has typed for a while. Nothing of it is kept.
 */
@Component
class Typing {

	private static final int SECONDS = 3;

	private final Map<Room, AtomicLong> strokes = new ConcurrentHashMap<>();

	private final ReflexBroadcaster broadcaster;

	private final Executor later;

	Typing(ReflexBroadcaster broadcaster, AsyncTaskExecutor applicationTaskExecutor) {
		this.broadcaster = broadcaster;
		this.later = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS, applicationTaskExecutor);
	}

	void by(String name, Room room, String tab) {
		AtomicLong strokes = this.strokes.computeIfAbsent(room, (each) -> new AtomicLong());
		long stroke = strokes.incrementAndGet();
		show(room, tab, name + " is typing …");
		this.later.execute(() -> {
			if (strokes.get() == stroke) {
				show(room, tab, "");
			}
		});
	}

	private void show(Room room, String tab, String text) {
		this.broadcaster.toGroup(room.getGroup()).except(tab).send(new Operations().textContent("#typing", text));
	}

}
