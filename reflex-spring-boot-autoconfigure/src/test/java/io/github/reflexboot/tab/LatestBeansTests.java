package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pages lose their beans where there are more than fit.
 */
class LatestBeansTests {

	private final List<String> destroyed = new ArrayList<>();

	private BeansOfTab use(LatestBeans beans, String tab, String session) {
		BeansOfTab used = beans.use(tab, new BeansOfTab.Owner(session, null));
		used.whenDestroyed("bean", () -> this.destroyed.add(tab));
		return used;
	}

	@Test
	void aNewPageHasItsBeansAlsoWhereAllOthersAreUsedOften() {
		LatestBeans beans = new LatestBeans(10, 100);
		for (int use = 0; use < 1_000; use++) {
			use(beans, "often " + use % 10, "one");
		}
		for (int i = 0; i < 50; i++) {
			BeansOfTab used = use(beans, "new " + i, "two");
			assertThat(use(beans, "new " + i, "two")).isSameAs(used);
		}
		assertThat(this.destroyed).hasSize(50).startsWith("often 0", "often 1").doesNotContain("new 49");
	}

	@Test
	void aSessionTakesNoMoreFromOthersThanItsShare() {
		LatestBeans beans = new LatestBeans(10, 3);
		BeansOfTab other = use(beans, "other", "two");
		for (int i = 0; i < 100; i++) {
			use(beans, "tab " + i, "one");
		}
		assertThat(this.destroyed).hasSize(97).doesNotContain("other");
		assertThat(use(beans, "other", "two")).isSameAs(other);
	}

	@Test
	void aSessionThatEndsTakesItsBeansAlong() {
		LatestBeans beans = new LatestBeans(10, 10);
		use(beans, "a", "one");
		BeansOfTab other = use(beans, "b", "two");
		use(beans, "c", "one");
		beans.endSession("one");
		assertThat(this.destroyed).containsExactly("a", "c");
		beans.endSession("one");
		assertThat(this.destroyed).hasSize(2);
		assertThat(use(beans, "b", "two")).isSameAs(other);
	}

	@Test
	void thoseGoFirstThatWereNotUsedForLongestInAnyOrder() {
		long seed = System.nanoTime();
		System.out.println("seed of the pages with beans: " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			int most = 1 + random.nextInt(12);
			int share = 1 + random.nextInt(6);
			LatestBeans beans = new LatestBeans(most, share);
			Map<String, BeansOfTab> expected = new LinkedHashMap<>();
			Map<String, String> sessions = new HashMap<>();
			for (int step = random.nextInt(80); step >= 0; step--) {
				String tab = "tab " + random.nextInt(20);
				String session = (random.nextInt(4) > 0) ? "session " + random.nextInt(3) : null;
				if (random.nextInt(8) == 0) {
					beans.end(tab);
					expected.remove(tab);
					continue;
				}
				BeansOfTab before = expected.remove(tab);
				boolean isSame = before != null && sessions.containsKey(tab)
						&& String.valueOf(sessions.get(tab)).equals(String.valueOf(session));
				BeansOfTab used = beans.use(tab, new BeansOfTab.Owner(session, null));
				assertThat(used == before).as("round %s", round).isEqualTo(isSame);
				expected.put(tab, used);
				sessions.put(tab, session);
				List<String> alike = expected.keySet()
					.stream()
					.filter((each) -> session != null && session.equals(sessions.get(each)))
					.toList();
				if (alike.size() > share) {
					expected.remove(alike.get(0));
				}
				if (expected.size() > most) {
					expected.remove(expected.keySet().iterator().next());
				}
			}
			List<String> left = new ArrayList<>();
			beans.endIf((tab, each) -> left.add(tab));
			assertThat(left).as("round %s", round).containsExactlyElementsOf(expected.keySet());
			assertThat(beans.isEmpty()).isTrue();
		}
	}

}
