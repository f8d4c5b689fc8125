package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.actuate.RelayHealthIndicator;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.TestMeasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an operator sees of an engine that goes and comes back.
 */
@Tag("same-on-every-server")
class RelayHealthTests {

	private final SwitchedRelay relay = new SwitchedRelay();

	private final Measures measures = TestMeasures.none();

	private final Nodes nodes = new Nodes(this.relay, new NodeCodec(null), Commits.AT_ONCE, Stream::empty,
			Duration.ofMillis(50), this.measures);

	private final RelayHealthIndicator indicator = new RelayHealthIndicator(this.nodes);

	@BeforeEach
	void start() {
		this.nodes.start();
	}

	@AfterEach
	void stop() {
		this.relay.isOn = true;
		this.nodes.stop();
	}

	@Test
	void itIsDownWhileTheEngineIsGoneAndUpWhenItIsBackWhichIsAGap() {
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.UP);
		this.relay.isOn = false;
		await().untilAsserted(() -> assertThat(this.indicator.health().getDetails()).containsEntry("hears", false)
			.containsEntry("tells", false));
		assertThat(this.indicator.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.measures.gaps()).isZero();
		this.relay.isOn = true;
		await().until(() -> Status.UP.equals(this.indicator.health().getStatus()));
		assertThat(this.measures.gaps()).isOne();
	}

	@Test
	void anEngineThatTakesEverythingAndBringsNothingIsDownToo() {
		this.relay.brings = false;
		await().until(() -> Status.DOWN.equals(this.indicator.health().getStatus()));
		assertThat(this.indicator.health().getDetails()).containsEntry("hears", false).containsEntry("tells", true);
	}

	private static final class SwitchedRelay implements ReflexRelay {

		private volatile boolean isOn = true;

		private volatile boolean brings = true;

		private volatile Inbox inbox;

		@Override
		public void publish(String message) {
			if (!this.isOn) {
				throw new IllegalStateException("The engine is gone");
			}
			Inbox hearer = this.inbox;
			if (this.brings && hearer != null) {
				hearer.take(message);
			}
		}

		@Override
		public void start(Inbox inbox) {
			this.inbox = inbox;
		}

		@Override
		public void stop() {
			this.inbox = null;
		}

	}

}
