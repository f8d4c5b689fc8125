package io.github.reflexboot.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.measure.TestMeasures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signed messages that somebody who can write to the engine has written down and sends
 * again.
 */
@Tag("same-on-every-server")
class ReplayTests implements NodeListener {

	private static final SecretKey KEY = new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.UTF_8),
			"HmacSHA256");

	private final List<String> heard = new ArrayList<>();

	private final NodeInbox inbox = new NodeInbox("self", new NodeCodec(KEY), () -> Stream.of(this),
			Duration.ofMinutes(1), TestMeasures.none());

	@Override
	public Set<String> kinds() {
		return Set.of("say");
	}

	@Override
	public void received(NodeMessage message) {
		this.heard.add(String.valueOf(message.name()));
	}

	@Override
	public void missed() {
		this.heard.add("gap");
	}

	@BeforeEach
	void begin() {
		this.inbox.begin();
	}

	private static String signed(String what, Long number, Duration age) {
		Instant at = Instant.now().minus(age);
		return codec(InstantSource.fixed(at)).write(NodeMessage.of("say", null, what).from("other", number));
	}

	private static NodeCodec codec(InstantSource clock) {
		return new NodeCodec(KEY, clock);
	}

	@Test
	void whatHasANumberCountsOnce() {
		String message = signed("numbered", 0L, Duration.ZERO);
		this.inbox.take(message);
		this.inbox.take(signed("next", 1L, Duration.ZERO));
		this.inbox.take(message);
		assertThat(this.heard).containsExactly("numbered", "next");
	}

	@Test
	void whatHasNoNumberCountsOnce() {
		String message = signed("in a transaction", null, Duration.ZERO);
		this.inbox.take(message);
		this.inbox.take(signed("another", null, Duration.ZERO));
		this.inbox.take(message);
		assertThat(this.heard).containsExactly("in a transaction", "another");
	}

	@Test
	void twoMessagesOfOneMomentAreNotTheSame() {
		NodeCodec codec = codec(InstantSource.fixed(Instant.now()));
		for (int i = 0; i < 3; i++) {
			this.inbox.take(codec.write(NodeMessage.of("say", null, "again").from("other", null)));
		}
		assertThat(this.heard).containsExactly("again", "again", "again");
	}

	@Test
	void aServerThatHasJustStartedTakesWhatWasSaidBeforeForAGap() {
		this.inbox.take(signed("long ago", 5L, Duration.ofMinutes(5)));
		this.inbox.take(signed("long ago in a transaction", null, Duration.ofMinutes(5)));
		this.inbox.take(signed("of now", 7L, Duration.ofSeconds(10)));
		assertThat(this.heard).containsExactly("gap", "gap", "of now");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void manyThatWereSaidBeforeAreFewLinesInTheLog(CapturedOutput output) {
		// Other tests may have had it write less.
		LoggingSystem.get(getClass().getClassLoader()).setLogLevel(NodeInbox.class.getName(), LogLevel.INFO);
		for (int i = 0; i < 800; i++) {
			this.inbox.take(signed("long ago", (long) i, Duration.ofMinutes(5)));
		}
		this.inbox.take(signed("of now", 900L, Duration.ZERO));
		assertThat(this.heard).endsWith("gap", "of now").doesNotContain("long ago");
		assertThat(output.toString().split("signed for a time before", -1)).hasSize(11);
	}

}
