package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class SerialQueueTests {

	/**
	 * What waits for a thread, as all threads are busy.
	 */
	private final List<Runnable> waiting = new ArrayList<>();

	private final List<String> done = new ArrayList<>();

	private final SerialQueue queue = new SerialQueue(this.waiting::add, 10, Pace.unlimited());

	@Test
	void whatFollowsNothingNeedsNoThread() {
		assertThat(this.queue.runWhenDone(() -> this.done.add("hang up"))).isTrue();
		assertThat(this.done).containsExactly("hang up");
	}

	@Test
	void whatFollowsOthersWaitsForThem() {
		this.queue.offer(() -> this.done.add("reflex"));
		this.queue.runWhenDone(() -> this.done.add("hang up"));
		assertThat(this.done).isEmpty();
		while (!this.waiting.isEmpty()) {
			this.waiting.remove(0).run();
		}
		assertThat(this.done).containsExactly("reflex", "hang up");
	}

	@Test
	void nothingFollowsTheEnd() {
		this.queue.finish();
		assertThat(this.queue.runWhenDone(() -> this.done.add("hang up"))).isFalse();
		assertThat(this.done).isEmpty();
	}

}
