package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who enters when there is room for a few of each kind.
 */
@Tag("threads")
class SlotsTests {

	@Test
	void neverMoreThanThereIsRoomForAndAllInTheOrderInWhichTheyCame() {
		long seed = System.nanoTime();
		System.out.println("seed of the slots: " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			int max = random.nextInt(1, 5);
			Slots slots = new Slots(max);
			Map<String, Integer> inside = new HashMap<>();
			Map<String, List<Integer>> entered = new HashMap<>();
			Map<String, Integer> came = new HashMap<>();
			for (int i = 0; i < 500; i++) {
				String key = "key" + random.nextInt(4);
				if (random.nextBoolean()) {
					int number = came.merge(key, 1, Integer::sum);
					slots.enter(key, () -> {
						entered.computeIfAbsent(key, (absent) -> new ArrayList<>()).add(number);
						inside.merge(key, 1, Integer::sum);
					});
				}
				else if (inside.getOrDefault(key, 0) > 0) {
					inside.merge(key, -1, Integer::sum);
					Runnable next = slots.leave(key);
					if (next != null) {
						next.run();
					}
				}
				assertThat(inside.getOrDefault(key, 0)).isLessThanOrEqualTo(max);
			}
			entered.values().forEach((numbers) -> assertThat(numbers).isSorted());
			inside.forEach((key, number) -> {
				for (int left = number; left > 0; left--) {
					Runnable next = slots.leave(key);
					if (next != null) {
						next.run();
						left++;
					}
				}
				assertThat(entered.get(key)).hasSize(came.get(key));
			});
			assertThat(slots.size()).isZero();
		}
	}

}
