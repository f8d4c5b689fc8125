package io.github.reflexboot.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What many want is done once.
 */
@Tag("same-on-every-server")
class SeldomTests {

	private static final Duration SOON = Duration.ofMillis(100);

	private final List<Duration> delays = new ArrayList<>();

	private final List<Runnable> planned = new ArrayList<>();

	private int done;

	private boolean runs = true;

	private final Seldom seldom = new Seldom(() -> this.done++, SOON, this::later);

	private void later(Duration delay, Runnable task) {
		if (this.runs) {
			this.delays.add(delay);
			this.planned.add(task);
		}
	}

	@Test
	void itIsDoneSoonAndOnceForAllWhoWantItMeanwhile() {
		wantOften();
		assertThat(this.delays).containsExactly(SOON);
		this.planned.remove(0).run();
		assertThat(this.done).isOne();
	}

	@Test
	void itIsDoneAgainForWhoWantsItAfterwardsButNotAtOnce() {
		wantOften();
		this.planned.remove(0).run();
		wantOften();
		assertThat(this.delays).hasSize(2);
		assertThat(this.delays.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_100));
		this.planned.remove(0).run();
		assertThat(this.done).isEqualTo(2);
	}

	@Test
	void whatIsWantedBeforeAnythingRunsIsDoneAfterTheStart() {
		this.runs = false;
		wantOften();
		this.runs = true;
		this.seldom.start();
		assertThat(this.planned).hasSize(1);
		this.planned.remove(0).run();
		assertThat(this.done).isOne();
	}

	private void wantOften() {
		for (int i = 0; i < 1_000; i++) {
			this.seldom.soon();
		}
	}

}
