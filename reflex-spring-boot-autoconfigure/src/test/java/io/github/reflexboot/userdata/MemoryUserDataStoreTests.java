package io.github.reflexboot.userdata;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.UserDataStore.Entry;
import io.github.reflexboot.UserDataStore.Key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("same-on-every-server")
class MemoryUserDataStoreTests extends AbstractUserDataStoreTests {

	private final UserDataStore store = new MemoryUserDataStore(10_000_000);

	@Override
	UserDataStore store() {
		return this.store;
	}

	@Test
	void whatDoesNotFitIsRefusedAndNobodyLosesAnything() {
		UserDataStore small = new MemoryUserDataStore(2_000);
		Entry kept = new Entry("\"" + "x".repeat(500) + "\"", 1);
		Key grace = new Key("grace", "settings");
		assertThat(small.replace(ADA, null, kept)).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> small.replace(grace, null, kept))
			.withMessageContaining("reflex.user-data.memory");
		assertThat(small.find(ADA)).contains(kept);
		assertThat(small.find(grace)).isEmpty();
	}

	@Test
	void whatGoesMakesRoom() {
		UserDataStore small = new MemoryUserDataStore(2_000);
		Entry large = new Entry("\"" + "x".repeat(500) + "\"", 1);
		for (int i = 0; i < 100; i++) {
			Key key = new Key("user" + i, "settings");
			assertThat(small.replace(key, null, large)).isTrue();
			assertThat(small.replace(key, large, new Entry("1", 2))).isTrue();
			if (i % 2 == 0) {
				small.deleteAll(key.user());
			}
			else {
				small.replace(key, new Entry("1", 2), null);
			}
		}
	}

}
