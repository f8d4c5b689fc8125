package io.github.reflexboot.component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.component.OpenedState.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The text of a signed state counts as long, and for whom, it was made.
 */
@Tag("same-on-every-server")
class StateSealTests {

	private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

	private static final StoredState STATE = new StoredState(7, 7, "", 42, 77, NOW.toEpochMilli(),
			"{\"name\":\"Zoë\"}");

	static StateSeal seal(boolean isEncrypted, Instant now, String... secrets) {
		return new StateSeal(new StateSigning(List.of(secrets)
			.stream()
			.<SecretKey>map((secret) -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
			.toList(), isEncrypted, Duration.ofHours(24)), Clock.fixed(now, ZoneOffset.UTC));
	}

	@Test
	void aTextIsReadAsWhatWasWrittenWithOrWithoutEncryption() {
		for (boolean isEncrypted : new boolean[] { true, false }) {
			String text = seal(isEncrypted, NOW, "one").seal(STATE, "me");
			assertThat(seal(isEncrypted, NOW, "one").open(text, "me", 77).state()).isEqualTo(STATE);
			assertThat(seal(!isEncrypted, NOW, "one").open(text, "me", 77).state()).isEqualTo(STATE);
		}
	}

	@Test
	void onlyAnEncryptedTextHidesTheFields() {
		assertThat(body(seal(false, NOW, "one").seal(STATE, "me"))).contains("Zoë");
		String text = seal(true, NOW, "one").seal(STATE, "me");
		assertThat(body(text)).doesNotContain("name", "Zo");
		assertThat(seal(true, NOW, "one").seal(STATE, "me")).isNotEqualTo(text);
	}

	private static String body(String text) {
		return new String(Base64.getUrlDecoder().decode(text.split("\\.")[2]), StandardCharsets.UTF_8);
	}

	@Test
	void anOldSecretIsReadAndTheCurrentOneSigns() {
		String old = seal(true, NOW, "old").seal(STATE, "me");
		StateSeal both = seal(true, NOW, "new", "old");
		assertThat(both.open(old, "me", 77).state()).isEqualTo(STATE);
		String text = both.seal(STATE, "me");
		assertThat(seal(true, NOW, "new").open(text, "me", 77).state()).isEqualTo(STATE);
		assertThat(seal(true, NOW, "old").open(text, "me", 77).problem()).isEqualTo(Problem.FORGED);
		assertThat(seal(true, NOW, "new").open(old, "me", 77).problem()).isEqualTo(Problem.FORGED);
	}

	@Test
	void theReleaseComesFirstThenTheSignatureThenTheAgeThenTheIdentity() {
		StateSeal later = seal(false, NOW.plus(Duration.ofHours(25)), "one");
		String forged = seal(false, NOW, "two").seal(STATE, "you");
		String old = seal(false, NOW, "one").seal(STATE, "you");
		assertThat(later.open(forged, "me", 78).problem()).isEqualTo(Problem.OTHER_RELEASE);
		assertThat(later.open(forged, "me", 77).problem()).isEqualTo(Problem.FORGED);
		assertThat(later.open(old, "me", 77).problem()).isEqualTo(Problem.TOO_OLD);
		assertThat(seal(false, NOW, "one").open(old, "me", 77).problem()).isEqualTo(Problem.OTHER_PLACE);
	}

	@Test
	void aTextCountsToTheEndOfItsAge() {
		String text = seal(false, NOW, "one").seal(STATE, "me");
		assertThat(seal(false, NOW.plus(Duration.ofHours(24)), "one").open(text, "me", 77).state()).isEqualTo(STATE);
		assertThat(seal(false, NOW.plus(Duration.ofHours(24)).plusMillis(1), "one").open(text, "me", 77).problem())
			.isEqualTo(Problem.TOO_OLD);
	}

}
