package io.github.reflexboot.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reaches the log from outside stays within its line, and can be seen.
 */
class LogTextTests {

	private static final String FORGED = "x\r\n2026-01-01 INFO forged\u001b[2J\u202e\u200b\u2028\ud800";

	@Test
	void noTextHasWhatCannotBeSeen() {
		long seed = System.nanoTime();
		System.out.println("seed of the texts for the log: " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x2100 : Character.MAX_CODE_POINT + 1));
			}
			assertThat(LogText.line(text.toString())).doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]");
		}
	}

	@Test
	void whatCanBeSeenStaysAsItIs() {
		assertThat(LogText.line("Grüße, 世界 🎉 (a=1)")).isEqualTo("Grüße, 世界 🎉 (a=1)");
		assertThat(LogText.line(null)).isEqualTo("null");
	}

	@Test
	void aLongTextIsCutAndSaysHowLongItWas() {
		assertThat(LogText.line("x".repeat(60_000))).hasSizeLessThan(2_100).endsWith("x… (60000 characters)");
		assertThat(LogText.name("x".repeat(60_000))).hasSizeLessThan(300).endsWith("x… (60000 characters)");
	}

	@Test
	void aFailureThatIsFitIsLoggedItself() {
		Exception failure = new IllegalStateException("plain", new RuntimeException("cause"));
		failure.addSuppressed(new RuntimeException("suppressed"));
		assertThat(LogText.failure(failure)).isSameAs(failure);
	}

	@Test
	void messagesAreMadeFitWhereverTheyStandAndStackTracesAreKept() {
		Exception cause = new IllegalArgumentException("cause " + FORGED);
		Exception failure = new IllegalStateException("plain", cause);
		failure.addSuppressed(new RuntimeException("suppressed " + FORGED, new Exception("deep " + FORGED)));
		String printed = print(LogText.failure(failure));
		assertThat(printed.lines())
			.allMatch((line) -> line.matches("\\s*(at |\\.\\.\\. |Caused by: |Suppressed: |io\\.).*"))
			.noneMatch((line) -> line.startsWith("2026"));
		assertThat(printed).doesNotContainPattern("[\\p{Cf}\\p{Cs}\u001b\u2028\r]")
			.contains("java.lang.IllegalStateException: plain", "java.lang.IllegalArgumentException: cause x??2026",
					"java.lang.RuntimeException: suppressed x??", "java.lang.Exception: deep x??");
		assertThat(LogText.failure(failure).getStackTrace()).isEqualTo(failure.getStackTrace());
	}

	@Test
	void causesThatGoRoundAndChainsWithoutEndArePrintedToo() {
		Exception first = new Exception("first " + FORGED);
		first.initCause(new Exception("second", first));
		assertThat(print(LogText.failure(first))).contains("first x??", "second");
		Exception chain = new Exception(FORGED);
		for (int i = 0; i < 10_000; i++) {
			chain = new Exception("plain", chain);
		}
		assertThat(print(LogText.failure(chain)).lines().filter((line) -> line.startsWith("Caused by: ")))
			.hasSizeBetween(40, 60);
	}

	private static String print(Throwable failure) {
		StringWriter printed = new StringWriter();
		failure.printStackTrace(new PrintWriter(printed));
		return printed.toString();
	}

}
