package io.github.reflexboot.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which messages count where others can write to the engine as well.
 */
@Tag("same-on-every-server")
class NodeCodecTests {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private static final NodeMessage MESSAGE = NodeMessage.of("refresh", "group", "a.b").from("node", 7L);

	private final NodeCodec codec = codec("secret", NOW);

	private static NodeCodec codec(String secret, Instant now) {
		SecretKey key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
		return new NodeCodec(key, InstantSource.fixed(now));
	}

	@Test
	void whatIsSignedIsReadAsItWasWritten() {
		assertThat(this.codec.read(this.codec.write(MESSAGE))).isEqualTo(MESSAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT10M", "-PT10M" })
	void aMessageCountsForTenMinutesAlsoWhereClocksDifferThatMuch(Duration later) {
		assertThat(codec("secret", NOW.plus(later)).read(this.codec.write(MESSAGE))).isEqualTo(MESSAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT10M0.001S", "-PT10M0.001S", "PT100000H" })
	void anOldMessageIsLeftAloneThoughItIsSigned(Duration later) {
		String text = this.codec.write(MESSAGE);
		NodeCodec reader = codec("secret", NOW.plus(later));
		assertThatIllegalArgumentException().isThrownBy(() -> reader.read(text)).withMessageContaining("sent it again");
	}

	@Test
	void nothingOfASignedMessageCanBeChanged() {
		String text = this.codec.write(MESSAGE);
		for (int i = 0; i < text.length(); i++) {
			String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
			assertThatIllegalArgumentException().as(changed).isThrownBy(() -> this.codec.read(changed));
			String cut = text.substring(0, i);
			assertThatIllegalArgumentException().as(cut).isThrownBy(() -> this.codec.read(cut));
		}
	}

	@Test
	void whatIsNotSignedOrByAnotherKeyIsLeftAlone() {
		String plain = new NodeCodec(null).write(MESSAGE);
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.read(plain));
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.read("." + plain));
		String other = codec("another secret", NOW).write(MESSAGE);
		assertThatIllegalArgumentException().isThrownBy(() -> this.codec.read(other));
	}

}
