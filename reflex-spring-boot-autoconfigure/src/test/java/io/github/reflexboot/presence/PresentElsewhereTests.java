package io.github.reflexboot.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.relay.NodeMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is kept of other servers, and what they say.
 */
class PresentElsewhereTests {

	private static final Duration LIFE = Duration.ofSeconds(30);

	private static final Person ADA = new Person("ada", false);

	private static final Person GRACE = new Person("grace", false);

	private final PresentElsewhere others = new PresentElsewhere(LIFE, 3);

	@Test
	void whatIsNotSaidAgainIsForgottenInTime() {
		this.others.take("a", "room", Map.of(ADA, 1), 0);
		this.others.take("b", "room", Map.of(ADA, 2, GRACE, 1), LIFE.toNanos() / 2);
		assertThat(in("room")).isEqualTo(Map.of(ADA, 3, GRACE, 1));
		assertThat(this.others.expire(LIFE.toNanos() - 1)).isEmpty();
		assertThat(this.others.expire(LIFE.toNanos())).containsExactly("room");
		assertThat(in("room")).isEqualTo(Map.of(ADA, 2, GRACE, 1));
	}

	@Test
	void whatIsTooMuchIsCountedAndLeftOutUntilThereIsRoom() {
		this.others.take("a", "room", Map.of(ADA, 1, GRACE, 1), 0);
		this.others.take("b", "hall", Map.of(ADA, 1, GRACE, 1), 0);
		assertThat(in("hall")).hasSize(1);
		assertThat(this.others.leftOut()).isEqualTo(1);
		this.others.take("a", "room", Map.of(), 0);
		this.others.take("b", "hall", Map.of(ADA, 1, GRACE, 1), 0);
		assertThat(in("hall")).hasSize(2);
		assertThat(in("room")).isEmpty();
	}

	@Test
	void aServerThatLeavesIsForgottenSoon() {
		this.others.take("a", "room", Map.of(ADA, 1), 0);
		this.others.take("b", "room", Map.of(GRACE, 1), 0);
		this.others.leave("a", 10);
		this.others.expire(10);
		assertThat(in("room")).isEqualTo(Map.of(GRACE, 1));
	}

	@Test
	void whatOneServerWritesAnotherReads() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			Map<String, Map<Person, Integer>> groups = new TreeMap<>();
			for (int i = random.nextInt(5); i >= 0; i--) {
				Map<Person, Integer> people = new LinkedHashMap<>();
				for (int j = random.nextInt(400); j > 0; j--) {
					people.put(new Person("u" + text(random), random.nextBoolean()), 1 + random.nextInt(100));
				}
				groups.put(text(random), people);
			}
			PresenceWords words = new PresenceWords();
			Map<String, Map<Person, Integer>> read = new TreeMap<>();
			List<NodeMessage> messages = words.write(groups);
			messages.forEach((message) -> read.putAll(words.read(message)));
			assertThat(read).as("seed %s", seed).isEqualTo(groups);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "{\"room\":[1]}", "{\"room\":[[]]}", "{\"room\":[[1,true,1]]}",
			"{\"room\":[[\"ada\",1,1]]}", "{\"room\":[[\"ada\",true,\"1\"]]}", "{\"room\":[[\"ada\",true,1e99]]}",
			"{\"room\":[[\"ada\",true,0]]}", "{\"room\":[[\"\",true,1]]}" })
	void whatIsNoPresenceIsRefused(String value) {
		NodeMessage message = NodeMessage.of(PresenceWords.KIND, null, null)
			.withEvent(null, new JsonMapper().readTree(value));
		assertThatIllegalArgumentException().isThrownBy(() -> new PresenceWords().read(message));
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(12), 0, 0x250)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private Map<Person, Integer> in(String group) {
		Map<Person, Integer> people = new HashMap<>();
		this.others.addTo(people, group);
		return people;
	}

}
