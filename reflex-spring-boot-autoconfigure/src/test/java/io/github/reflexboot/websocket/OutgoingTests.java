package io.github.reflexboot.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.measure.Limit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes out on a connection.
 */
@Tag("threads")
class OutgoingTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final UnsentBudget budget = new UnsentBudget(1000, 100_000);

	private final List<CompletableFuture<Void>> inFlight = new ArrayList<>();

	private final List<String> sent = new ArrayList<>();

	private final CompletableFuture<Throwable> broken = new CompletableFuture<>();

	private final List<Limit> overLimit = new ArrayList<>();

	private final Outgoing outgoing = new Outgoing(this::send, this.budget, LONG, this.broken::complete,
			this.overLimit::add);

	private void send(String text, CompletableFuture<Void> done) {
		this.sent.add(text);
		this.inFlight.add(done);
	}

	@Test
	void oneTextIsSentAtATimeAndTheNextOneWhenItIsSent() {
		this.outgoing.send(WireText.of("a"));
		this.outgoing.send(WireText.of("b"));
		assertThat(this.sent).containsExactly("a");
		this.inFlight.get(0).complete(null);
		assertThat(this.sent).containsExactly("a", "b");
		assertThat(this.outgoing.isIdle()).isFalse();
		this.inFlight.get(1).complete(null);
		assertThat(this.outgoing.isIdle()).isTrue();
	}

	@Test
	void whatWaitsForABrowserHasALimitAndOverItNothingIsSentAnyMore() {
		this.outgoing.send(WireText.of("x".repeat(5000)));
		this.outgoing.send(WireText.of("y".repeat(1000)));
		assertThat(this.broken).isNotDone();
		this.outgoing.send(WireText.of("z"));
		assertThat(this.broken.join()).hasMessageContaining("reflex.limits.send-buffer-size");
		assertThat(this.overLimit).containsExactly(Limit.SEND_BUFFER_SIZE);
		assertThat(this.budget.inAll()).isZero();
		this.inFlight.get(0).complete(null);
		assertThat(this.sent).hasSize(1);
	}

	@Test
	void whereTooMuchWaitsForAllBrowsersTheSlowestGoes() {
		UnsentBudget small = new UnsentBudget(1000, 2000);
		List<CompletableFuture<Throwable>> broken = new ArrayList<>();
		List<Outgoing> all = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			CompletableFuture<Throwable> end = new CompletableFuture<>();
			broken.add(end);
			Outgoing one = new Outgoing(this::send, small, LONG, end::complete, this.overLimit::add);
			all.add(one);
			one.send(WireText.of("x".repeat(600)));
		}
		this.inFlight.get(0).complete(null);
		all.get(0).send(WireText.of("y".repeat(600)));
		assertThat(broken).noneMatch(CompletableFuture::isDone);
		all.get(2).send(WireText.of("z".repeat(600)));
		assertThat(broken.get(1).join()).hasMessageContaining("reflex.limits.unsent-size");
		assertThat(this.overLimit).containsExactly(Limit.UNSENT_SIZE);
		assertThat(broken.get(0)).isNotDone();
		assertThat(broken.get(2)).isNotDone();
		assertThat(small.inAll()).isEqualTo(1800);
	}

	@Test
	void whatIsBeingSentToManyIsNeverMoreThanAllMayHaveAndOneText() {
		UnsentBudget small = new UnsentBudget(1000, 2000);
		for (int i = 0; i < 100; i++) {
			new Outgoing(this::send, small, LONG, this.broken::complete, this.overLimit::add)
				.send(WireText.of("x".repeat(300)));
			assertThat(small.inAll()).isLessThanOrEqualTo(2000 + 300);
		}
	}

	@Test
	void aTextThatIsNotReadInTimeIsTheLast() {
		Outgoing impatient = new Outgoing(this::send, this.budget, Duration.ofMillis(50), this.broken::complete,
				this.overLimit::add);
		impatient.send(WireText.of("a"));
		impatient.send(WireText.of("b"));
		assertThat(this.broken.orTimeout(20, TimeUnit.SECONDS).join()).isNotNull();
		assertThat(this.sent).containsExactly("a");
		assertThat(this.budget.inAll()).isZero();
	}

	@Test
	void whoWaitsUntilAllIsSentIsToldThen() {
		assertThat(this.outgoing.whenSent()).isDone();
		this.outgoing.send(WireText.of("a"));
		CompletableFuture<Void> whenSent = this.outgoing.whenSent();
		assertThat(whenSent).isNotDone();
		this.inFlight.get(0).complete(null);
		assertThat(whenSent).isDone();
	}

	@Test
	void whatManyThreadsSendArrivesWholeAndInTheOrderOfEach() throws Exception {
		long seed = System.nanoTime();
		System.out.println("seed of the senders: " + seed);
		Random random = new Random(seed);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
		AtomicInteger count = new AtomicInteger();
		boolean[] inline = new boolean[997];
		for (int i = 0; i < inline.length; i++) {
			inline[i] = random.nextBoolean();
		}
		UnsentBudget all = new UnsentBudget(Integer.MAX_VALUE, Integer.MAX_VALUE);
		Outgoing shared = new Outgoing((text, done) -> {
			arrived.add(text);
			if (inline[count.incrementAndGet() % inline.length]) {
				done.complete(null);
			}
			else {
				threads.execute(() -> done.complete(null));
			}
		}, all, LONG, this.broken::complete, this.overLimit::add);
		try {
			CompletableFuture<?>[] senders = new CompletableFuture<?>[4];
			for (int sender = 0; sender < 4; sender++) {
				int number = sender;
				senders[sender] = CompletableFuture.runAsync(() -> {
					for (int i = 0; i < 5000; i++) {
						shared.send(WireText.of(number + " " + i));
					}
				}, threads);
			}
			CompletableFuture.allOf(senders).get(20, TimeUnit.SECONDS);
			shared.whenSent().get(20, TimeUnit.SECONDS);
		}
		finally {
			threads.shutdown();
		}
		assertThat(arrived).hasSize(20_000);
		for (int sender = 0; sender < 4; sender++) {
			String prefix = sender + " ";
			List<Integer> numbers = arrived.stream()
				.filter((text) -> text.startsWith(prefix))
				.map((text) -> Integer.valueOf(text.substring(prefix.length())))
				.toList();
			assertThat(numbers).isSorted().hasSize(5000);
		}
		assertThat(all.inAll()).isZero();
		assertThat(this.broken).isNotDone();
	}

	@Test
	void theSizeOfATextIsThatOfItsBytes() {
		Random random = new Random(System.nanoTime());
		for (int i = 0; i < 2000; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = random.nextInt(20); j > 0; j--) {
				text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
			}
			WireText wire = WireText.of(text.toString());
			byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
			assertThat(wire.bytes()).isEqualTo(bytes.length);
			assertThat(wire.text()).isEqualTo(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
		}
	}

}
