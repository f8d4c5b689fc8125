package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("same-on-every-server")
class PatientCallsTests {

	private final PatientCalls calls = new PatientCalls(Duration.ofMillis(50));

	private final CountDownLatch answer = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.answer.countDown();
		this.calls.close();
	}

	private String answerLate() throws InterruptedException {
		this.answer.await();
		return "late";
	}

	@Test
	void whatComesAndWhatFailsIsHandedToWhoWaits() throws Exception {
		PatientCalls calls = new PatientCalls(Duration.ofMinutes(1));
		assertThat(calls.<String>ask(() -> "soon", (late) -> {
		})).isEqualTo("soon");
		assertThatIllegalStateException().isThrownBy(() -> calls.ask(() -> {
			throw new IllegalStateException("failed");
		}, (late) -> {
		})).withMessage("failed");
		calls.close();
	}

	@Test
	void whatComesWhenNobodyWaitsAnyMoreIsHandedOnOnce() throws Exception {
		CompletableFuture<String> late = new CompletableFuture<>();
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.calls.ask(this::answerLate, late::complete));
		assertThat(late).isNotDone();
		this.answer.countDown();
		assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo("late");
	}

	@Test
	void anEngineThatLetsManyWaitIsNotAskedByOthers() {
		for (int i = 0; i < PatientCalls.THREADS; i++) {
			assertThatExceptionOfType(TimeoutException.class)
				.isThrownBy(() -> this.calls.ask(this::answerLate, (late) -> {
				}));
		}
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> this.calls.ask(() -> "not asked", (late) -> {
		})).withMessageContaining("others");
	}

}
