package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private final AtomicLong clock = new AtomicLong(17);

	private final Pace pace = new Pace(10, 2, this.clock::get);

	@Test
	void asManyAsABurstGoAtOnceAndTheNextWait() {
		assertThat(nextSteps(4)).containsExactly(0, 0, 100, 200);
	}

	@Test
	void whatWasWaitedForIsNotWaitedForAgain() {
		nextSteps(3);
		pass(100);
		assertThat(nextSteps(1)).containsExactly(100);
	}

	@Test
	void aPauseEarnsNoMoreThanABurst() {
		nextSteps(2);
		pass(60_000);
		assertThat(nextSteps(3)).containsExactly(0, 0, 100);
	}

	private void pass(long millis) {
		this.clock.addAndGet(Duration.ofMillis(millis).toNanos());
	}

	private int[] nextSteps(int number) {
		int[] millis = new int[number];
		for (int i = 0; i < number; i++) {
			millis[i] = (int) Math.round(this.pace.nextStep() / 1_000_000.0);
		}
		return millis;
	}

}
