package io.github.reflexboot.relay;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.relay.Arrivals.Arrival;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Servers that somebody has invented take no place from those that there are.
 */
@Tag("same-on-every-server")
class ArrivalsTests {

	private static final Duration HEARTBEAT = Duration.ofSeconds(10);

	private long now;

	private final Arrivals arrivals = new Arrivals(HEARTBEAT.multipliedBy(3), () -> this.now);

	@BeforeEach
	void hearAServerAndLetTheIntroductionPass() {
		for (int number = 0; number < 5; number++) {
			assertThat(take("living", number)).isEqualTo(Arrival.NEXT);
			this.now += HEARTBEAT.toNanos();
		}
	}

	@Test
	void tenThousandThatAreHeardOnceMakeNobodyForgetAServerThatLives() {
		for (int i = 0; i < 10_000; i++) {
			assertThat(take("invented " + i, 1)).isEqualTo(Arrival.AFTER_A_GAP);
		}
		assertThat(take("living", 4)).isEqualTo(Arrival.AGAIN);
		assertThat(take("living", 5)).isEqualTo(Arrival.NEXT);
	}

	@Test
	void norDoThoseThatAreHeardAgain() {
		for (int i = 0; i < 10_000; i++) {
			take("invented " + i, 0);
			assertThat(take("invented " + i, 1)).isEqualTo(Arrival.NEXT);
		}
		assertThat(take("living", 5)).isEqualTo(Arrival.NEXT);
	}

	@Test
	void onlyThoseAreRememberedThatWereHeardLast() {
		for (int i = 0; i < 10_000; i++) {
			take("invented " + i, 0);
		}
		assertThat(take("invented 9999", 0)).isEqualTo(Arrival.AGAIN);
		assertThat(take("invented 9000", 1)).isEqualTo(Arrival.AFTER_A_GAP);
	}

	@Test
	void aServerThatIsSilentForLongGivesWayToANewOne() {
		for (int i = 0; i < Arrivals.MOST_SERVERS; i++) {
			take("before " + i, 0);
			take("before " + i, 1);
		}
		this.now += HEARTBEAT.multipliedBy(4).toNanos();
		take("new", 0);
		take("new", 1);
		for (int i = 0; i < 10_000; i++) {
			take("invented " + i, 1);
		}
		assertThat(take("new", 2)).isEqualTo(Arrival.NEXT);
	}

	@Test
	void whatIsMissingIsNoticedOnceAndNothingCountsTwice() {
		assertThat(take("living", 7)).isEqualTo(Arrival.AFTER_A_GAP);
		assertThat(take("living", 7)).isEqualTo(Arrival.AGAIN);
		assertThat(take("living", 8)).isEqualTo(Arrival.NEXT);
	}

	private Arrival take(String node, long number) {
		return this.arrivals.take(node, number);
	}

}
