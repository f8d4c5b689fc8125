package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.visitor.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered of the pages that show components, where there are more than fit.
 */
class ComponentMemoryTests {

	private static final int EMPTY_PAGE = 200;

	private final Visitor visitor = Visitor.of(new MockHttpServletRequest());

	private final KnownComponents page = new KnownComponents("/page", Map.of(), Set.of());

	private void keep(ComponentMemory memory, String tab, int size) {
		StoredState state = new StoredState(1, 1, tab, 0, 0, 0, "x".repeat(size));
		memory.keep(tab, this.visitor, this.page,
				(size > 0) ? Map.of("/page counter", new TabState(state, "")) : Map.of());
	}

	@Test
	void aPageThatIsNewIsRememberedAlsoWhereAllOthersAreUsedOften() {
		ComponentMemory memory = new ComponentMemory(10 * EMPTY_PAGE);
		for (int i = 0; i < 10; i++) {
			keep(memory, "often " + i, 0);
		}
		for (int round = 0; round < 100; round++) {
			IntStream.range(0, 10).forEach((i) -> memory.find("often " + i, this.visitor));
		}
		for (int i = 0; i < 50; i++) {
			keep(memory, "new " + i, 0);
			assertThat(memory.find("new " + i, this.visitor)).as("new " + i).isNotNull();
		}
	}

	@Test
	void aPageThatIsLargerThanAllSpaceIsThereUntilTheNextOne() {
		ComponentMemory memory = new ComponentMemory(1);
		keep(memory, "one", 5_000);
		assertThat(memory.find("one", this.visitor)).isNotNull();
		keep(memory, "two", 5_000);
		assertThat(memory.find("one", this.visitor)).isNull();
		assertThat(memory.find("two", this.visitor)).isNotNull();
	}

	@Test
	void whatIsForgottenLeavesItsSpaceToOthers() {
		ComponentMemory memory = new ComponentMemory(2 * EMPTY_PAGE);
		keep(memory, "one", 0);
		for (int i = 0; i < 100; i++) {
			keep(memory, "two", 0);
			memory.forget("two");
		}
		keep(memory, "three", 0);
		assertThat(memory.find("one", this.visitor)).isNotNull();
		assertThat(memory.find("three", this.visitor)).isNotNull();
	}

	@Test
	void thoseGoFirstThatWereKeptLongestAgoInAnyOrderAndSize() {
		long seed = System.nanoTime();
		System.out.println("seed of the pages that are kept: " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			long most = 1_000 + random.nextInt(20_000);
			ComponentMemory memory = new ComponentMemory(most);
			Map<String, Integer> expected = new LinkedHashMap<>();
			for (int step = random.nextInt(60); step >= 0; step--) {
				String tab = "tab " + random.nextInt(20);
				int size = random.nextInt(3_000);
				keep(memory, tab, size);
				expected.remove(tab);
				expected.put(tab, EMPTY_PAGE + ((size > 0) ? 300 + size : 0));
				while (expected.size() > 1 && expected.values().stream().mapToInt(Integer::intValue).sum() > most) {
					expected.remove(expected.keySet().iterator().next());
				}
			}
			assertThat(IntStream.range(0, 20)
				.mapToObj((tab) -> "tab " + tab)
				.filter((tab) -> memory.find(tab, this.visitor) != null)).as("round %s", round)
				.containsExactlyInAnyOrderElementsOf(expected.keySet());
		}
	}

}
