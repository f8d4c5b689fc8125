package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.TestMeasures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What servers say reaches the others once and in order, or they know that something did
 * not.
 */
@Tag("same-on-every-server")
class NodesTests {

	private static final String GAP = "gap";

	private static final String LAST = "last";

	private static final int MESSAGES = 60;

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	private final NodeListener listener = new NodeListener() {

		@Override
		public Set<String> kinds() {
			return Set.of("say");
		}

		@Override
		public void received(NodeMessage message) {
			if (message.kind().equals("say")) {
				NodesTests.this.heard.add(String.valueOf(message.name()));
			}
		}

		@Override
		public void missed() {
			NodesTests.this.heard.add(GAP);
		}

	};

	@RepeatedTest(5)
	void nothingIsHeardTwiceOrOutOfOrderAndNothingIsMissedWithoutAWord() throws InterruptedException {
		long seed = System.nanoTime();
		System.out.println("seed of the faults: " + seed);
		FlakyRelay relay = new FlakyRelay(seed, 3, MESSAGES / 2);
		Nodes speaker = nodes(relay, Stream::empty);
		Nodes hearer = nodes(relay, () -> Stream.of(this.listener));
		hearer.start();
		speaker.start();
		for (int i = 0; i < MESSAGES; i++) {
			say(speaker, String.valueOf(i));
		}
		say(speaker, LAST);
		List<String> all = new ArrayList<>();
		for (String next = heard(); !next.equals(LAST); next = heard()) {
			all.add(next);
		}
		speaker.stop();
		hearer.stop();
		assertThatEachHoleIsTold(all);
	}

	private static void assertThatEachHoleIsTold(List<String> all) {
		int last = -1;
		boolean isTold = false;
		for (String each : all) {
			if (each.equals(GAP)) {
				isTold = true;
			}
			else {
				int number = Integer.parseInt(each);
				assertThat(number).as("%s", all).isGreaterThan(last);
				assertThat(isTold || number == last + 1).as("hole before %s in %s", number, all).isTrue();
				isTold = false;
				last = number;
			}
		}
	}

	@Test
	void anEngineThatHangsHoldsUpNobodyAndWhatDoesNotFitIsToldAsAGap() throws InterruptedException {
		CountDownLatch back = new CountDownLatch(1);
		FlakyRelay engine = new FlakyRelay(1, 0, 0);
		ReflexRelay hanging = new ReflexRelay() {

			@Override
			public void publish(String message) throws InterruptedException {
				back.await();
				engine.publish(message);
			}

			@Override
			public void start(Inbox inbox) {
				engine.start(inbox);
			}

			@Override
			public void stop() {
				engine.stop();
			}

		};
		Measures measures = TestMeasures.none();
		Nodes speaker = new Nodes(hanging, new NodeCodec(null), Commits.AT_ONCE, Stream::empty, Duration.ofMinutes(1),
				measures);
		Nodes hearer = nodes(engine, () -> Stream.of(this.listener));
		hearer.start();
		speaker.start();
		for (int i = 0; i < 12_000; i++) {
			say(speaker, String.valueOf(i));
		}
		assertThat(speaker.waiting()).isBetween(9_990, 10_000);
		assertThat(measures.dropped()).isBetween(2_000L, 2_010L);
		back.countDown();
		int number = 0;
		for (String next = heard(); !next.equals(GAP); next = heard()) {
			assertThat(next).isEqualTo(String.valueOf(number++));
			if (number == 9_000) {
				say(speaker, LAST);
			}
		}
		assertThat(number).isBetween(9_990, 10_000);
		assertThat(heard()).isEqualTo(LAST);
		speaker.stop();
		hearer.stop();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aKindThatNobodyKnowsIsNamedInTheLogWithThoseThatThereAre(CapturedOutput output) throws InterruptedException {
		FlakyRelay relay = new FlakyRelay(1, Integer.MAX_VALUE, 0);
		Nodes hearer = nodes(relay, () -> Stream.of(this.listener));
		hearer.start();
		relay.publish("{\"v\":1,\"kind\":\"sya\",\"name\":\"x\"}");
		relay.publish("{\"v\":1,\"kind\":\"say\",\"name\":\"" + LAST + "\"}");
		assertThat(heard()).isEqualTo(LAST);
		hearer.stop();
		assertThat(output).contains("the kind 'sya' means nothing here, expected one of say")
			.doesNotContain("the kind 'say'", "alive");
	}

	private String heard() throws InterruptedException {
		String next = this.heard.poll(20, TimeUnit.SECONDS);
		assertThat(next).isNotNull();
		return String.valueOf(next);
	}

	private static void say(Nodes nodes, String what) {
		nodes.tell(NodeMessage.of("say", null, what));
	}

	private static Nodes nodes(ReflexRelay relay, Supplier<Stream<NodeListener>> listeners) {
		return new Nodes(relay, new NodeCodec(null), Commits.AT_ONCE, listeners, Duration.ofMinutes(1),
				TestMeasures.none());
	}

}
