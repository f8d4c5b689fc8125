package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("threads")
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

	@Test
	void noSpanOfTimeHasMoreStepsThanItMayAndNoneIsLaterThanItMust() {
		long seed = System.nanoTime();
		System.out.println("seed of the steps: " + seed);
		Random random = new Random(seed);
		for (int run = 0; run < 200; run++) {
			int perSecond = random.nextInt(1, 1_000);
			int burst = random.nextInt(1, 100);
			Pace steps = new Pace(perSecond, burst, this.clock::get);
			double budget = burst;
			long before = this.clock.get();
			for (int i = 0; i < 500; i++) {
				this.clock.addAndGet((long) Math.pow(10, random.nextDouble(0, 10)));
				long asked = this.clock.get();
				this.clock.addAndGet(steps.nextStep());
				long now = this.clock.get();
				budget = Math.min(burst, budget + (now - before) / 1e9 * perSecond) - 1;
				before = now;
				assertThat(budget).as("%s per second, %s at once, step %s", perSecond, burst, i).isGreaterThan(-1e-3);
				if (now > asked) {
					assertThat(budget).as("waited for step %s", i).isLessThan(1e-3);
				}
			}
		}
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
