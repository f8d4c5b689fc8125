package io.github.reflexboot.userdata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.UserDataStore.Entry;
import io.github.reflexboot.UserDataStore.Key;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every store.
 */
abstract class AbstractUserDataStoreTests {

	static final Key ADA = new Key("ada", "settings");

	/**
	 * Return the store, which may have anything in it but the data of ada.
	 */
	abstract UserDataStore store();

	@Test
	void nothingIsStoredAtFirst() {
		assertThat(store().find(ADA)).isEmpty();
	}

	@Test
	void whatIsStoredIsFoundWithItsVersionUntilItIsReplaced() {
		Entry first = new Entry("{\"text\":\"Grüße 👋 \\u0000 'x'\"}", -5);
		Entry second = new Entry("{}", Long.MAX_VALUE);
		assertThat(store().replace(ADA, null, first)).isTrue();
		assertThat(store().find(ADA)).contains(first);
		assertThat(store().replace(ADA, first, second)).isTrue();
		assertThat(store().find(ADA)).contains(second);
		assertThat(store().replace(ADA, second, null)).isTrue();
		assertThat(store().find(ADA)).isEmpty();
	}

	@Test
	void aLargeTextIsFoundAsItWas() {
		Entry large = new Entry("\"" + "ä€\\n".repeat(100_000) + "\"", 1);
		store().replace(ADA, null, large);
		assertThat(store().find(ADA)).contains(large);
	}

	@Test
	void nothingIsReplacedButWhatWasFound() {
		Entry stored = new Entry("1", 1);
		Entry other = new Entry("2", 2);
		assertThat(store().replace(ADA, stored, other)).isFalse();
		assertThat(store().replace(ADA, null, stored)).isTrue();
		assertThat(store().replace(ADA, null, other)).isFalse();
		assertThat(store().replace(ADA, null, null)).isFalse();
		assertThat(store().replace(ADA, other, new Entry("3", 3))).isFalse();
		assertThat(store().replace(ADA, other, null)).isFalse();
		assertThat(store().find(ADA)).contains(stored);
	}

	@Test
	void usersAndNamesAreOthersIfTheyDifferInCaseAccentsOrSpaces() {
		List<Key> keys = List.of(ADA, new Key("Ada", "settings"), new Key("ada ", "settings"),
				new Key("àda", "settings"), new Key("ada", "Settings"), new Key("ada", "settings "));
		for (int i = 0; i < keys.size(); i++) {
			assertThat(store().replace(keys.get(i), null, new Entry(String.valueOf(i), i))).isTrue();
		}
		for (int i = 0; i < keys.size(); i++) {
			assertThat(store().find(keys.get(i))).contains(new Entry(String.valueOf(i), i));
		}
	}

	@Test
	void aUserIsDeletedWithAllDataAndNobodyElseIs() {
		Key other = new Key("ada", "layout");
		Key grace = new Key("grace", "settings");
		List.of(ADA, other, grace).forEach((key) -> store().replace(key, null, new Entry("1", 1)));
		store().deleteAll("ada");
		assertThat(store().find(ADA)).isEmpty();
		assertThat(store().find(other)).isEmpty();
		assertThat(store().find(grace)).isPresent();
		store().deleteAll("ada");
		assertThat(store().replace(ADA, null, new Entry("2", 2))).isTrue();
	}

	@Test
	void ofTwoWhoReplaceTheSameOneSucceeds() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			Entry before = null;
			for (int round = 0; round < 50; round++) {
				Entry current = before;
				int version = round * 10;
				List<Future<Boolean>> tries = IntStream.range(1, 5)
					.mapToObj(
							(i) -> threads.submit(() -> store().replace(ADA, current, new Entry("" + i, version + i))))
					.toList();
				int winners = 0;
				for (Future<Boolean> each : tries) {
					winners += each.get() ? 1 : 0;
				}
				assertThat(winners).isEqualTo(1);
				before = store().find(ADA).orElseThrow();
				if (round % 10 == 9) {
					store().replace(ADA, before, null);
					before = null;
				}
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whateverIsDoneItHoldsWhatAMapWouldHold() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		Map<Key, Entry> model = new HashMap<>();
		List<String> users = List.of("ada", "grace", "joan");
		for (int step = 0; step < 1_000; step++) {
			String user = users.get(random.nextInt(3));
			Key key = new Key(user, random.nextBoolean() ? "settings" : "layout");
			Entry before = (random.nextInt(3) > 0) ? model.get(key)
					: random.nextBoolean() ? new Entry("0", random.nextInt(step + 1)) : null;
			Entry after = (random.nextInt(4) > 0) ? new Entry("\"" + step + "\"", step) : null;
			Long expected = (before != null) ? before.version() : null;
			Long actual = model.containsKey(key) ? model.get(key).version() : null;
			if (random.nextInt(20) == 0) {
				store().deleteAll(user);
				model.keySet().removeIf((each) -> each.user().equals(user));
				continue;
			}
			boolean fits = Objects.equals(expected, actual);
			assertThat(store().replace(key, before, after)).as("seed %d, step %d", seed, step).isEqualTo(fits);
			if (fits) {
				model.compute(key, (same, old) -> after);
			}
			assertThat(store().find(key).orElse(null)).as("seed %d, step %d", seed, step).isEqualTo(model.get(key));
		}
	}

}
