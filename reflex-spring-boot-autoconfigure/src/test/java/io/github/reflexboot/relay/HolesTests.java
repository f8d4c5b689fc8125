package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class HolesTests {

	private final Holes holes = new Holes();

	@Test
	void numbersBetweenTwoRowsAreLookedUpUntilTheyCome() {
		this.holes.passed(3, 4, 0);
		assertThat(this.holes.open()).isEmpty();
		this.holes.passed(4, 8, 0);
		assertThat(this.holes.open()).containsExactly(5L, 6L, 7L);
		this.holes.found(6);
		assertThat(this.holes.open()).containsExactly(5L, 7L);
		this.holes.clear();
		assertThat(this.holes.open()).isEmpty();
	}

	@Test
	void whatHasNotComeInTimeIsGivenUp() {
		long kept = Holes.KEPT.toNanos();
		this.holes.passed(0, 2, 0);
		this.holes.passed(2, 4, 1);
		this.holes.lookedUp(kept, Long.MAX_VALUE);
		assertThat(this.holes.open()).containsExactly(1L, 3L);
		this.holes.lookedUp(kept + 1, Long.MAX_VALUE);
		assertThat(this.holes.open()).containsExactly(3L);
		this.holes.lookedUp(kept + 2, Long.MAX_VALUE);
		assertThat(this.holes.open()).isEmpty();
	}

	@Test
	void whatWasNotGivenYetIsLookedUpUntilItHasBeenForLongEnough() {
		long kept = Holes.KEPT.toNanos();
		this.holes.lookedUp(0, 3);
		this.holes.passed(3, 8, 0);
		assertThat(this.holes.lookedUp(kept, 4)).isFalse();
		assertThat(this.holes.lookedUp(kept + 1, 4)).isTrue();
		assertThat(this.holes.open()).containsExactly(4L, 5L, 6L, 7L);
		assertThat(this.holes.lookedUp(3 * kept, 6)).isTrue();
		assertThat(this.holes.open()).containsExactly(5L, 6L, 7L);
		this.holes.lookedUp(4 * kept, 6);
		assertThat(this.holes.open()).containsExactly(5L, 6L, 7L);
		this.holes.lookedUp(4 * kept + 1, 6);
		assertThat(this.holes.open()).containsExactly(7L);
	}

	@Test
	void aJumpCostsNoMoreThanTheNewest() {
		this.holes.passed(0, 3, 0);
		this.holes.passed(3, Long.MAX_VALUE, 0);
		assertThat(this.holes.open()).hasSize(Holes.MOST)
			.startsWith(Long.MAX_VALUE - Holes.MOST)
			.endsWith(Long.MAX_VALUE - 1);
		this.holes.passed(-5, 0, 0);
		assertThat(this.holes.open()).hasSize(Holes.MOST).doesNotContain(-1L);
	}

	/**
	 * A table whose rows are shown in another order than they were counted, to a reader
	 * that cannot look for a while now and then.
	 */
	@Test
	void whatIsShownInTimeIsReadOnceInWhateverOrder() {
		long seed = new Random().nextLong();
		System.out.println("HolesTests seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 100; round++) {
			new Table(random).run();
		}
	}

	private static final class Table {

		private final Random random;

		private final Holes holes = new Holes();

		private final TreeMap<Long, Long> shownAt = new TreeMap<>();

		private final Map<Long, Integer> read = new HashMap<>();

		private long last;

		private Table(Random random) {
			this.random = random;
		}

		private void run() {
			Set<Long> rolledBack = new HashSet<>();
			long now = 0;
			for (long id = 1; id <= 200; id++) {
				now += this.random.nextLong(Holes.KEPT.toNanos() / 20);
				if (this.random.nextInt(5) == 0) {
					rolledBack.add(id);
				}
				else {
					this.shownAt.put(id, now + this.random.nextLong(Holes.KEPT.toNanos()));
				}
				if (this.random.nextInt(30) == 0) {
					now += 2 * Holes.KEPT.toNanos();
				}
				else if (this.random.nextBoolean()) {
					look(now);
				}
			}
			for (int i = 0; i < 60; i++) {
				now += Holes.KEPT.toNanos() / 20;
				look(now);
			}
			assertThat(this.read.keySet()).isEqualTo(this.shownAt.keySet()).doesNotContainAnyElementsOf(rolledBack);
			assertThat(this.read.values()).containsOnly(1);
			assertThat(this.holes.open()).isEmpty();
		}

		private void look(long now) {
			for (long id : this.holes.open()) {
				if (this.shownAt.getOrDefault(id, Long.MAX_VALUE) <= now) {
					this.holes.found(id);
					this.read.merge(id, 1, Integer::sum);
				}
			}
			this.holes.lookedUp(now, Long.MAX_VALUE);
			List<Long> next = new ArrayList<>(this.shownAt.tailMap(this.last, false).keySet());
			next.removeIf((id) -> this.shownAt.get(id) > now);
			for (long id : next) {
				this.holes.passed(this.last, id, now);
				this.last = id;
				this.read.merge(id, 1, Integer::sum);
			}
		}

	}

}
