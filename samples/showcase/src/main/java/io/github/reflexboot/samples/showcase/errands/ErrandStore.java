package io.github.reflexboot.samples.showcase.errands;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What all visitors have to do together, until the server stops. Whatever is asked of it
 * takes as long as it is told.
 */
@Component
class ErrandStore {

	private static final int MOST = 12;

	private final Deque<String> errands = new ArrayDeque<>(List.of("Post the letter", "Water the plants"));

	List<String> all(long millis) throws InterruptedException {
		Thread.sleep(millis);
		synchronized (this) {
			return List.copyOf(this.errands);
		}
	}

	void add(String errand, long millis, boolean fails) throws InterruptedException {
		Thread.sleep(millis);
		if (fails) {
			throw new IllegalStateException("The store did not answer");
		}
		synchronized (this) {
			this.errands.addFirst(errand);
			if (this.errands.size() > MOST) {
				this.errands.removeLast();
			}
		}
	}

	void remove(String errand, long millis) throws InterruptedException {
		Thread.sleep(millis);
		synchronized (this) {
			this.errands.remove(errand);
		}
	}

}
