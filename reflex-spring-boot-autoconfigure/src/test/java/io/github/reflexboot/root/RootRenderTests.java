package io.github.reflexboot.root;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered of roots has a limit.
 */
class RootRenderTests {

	@Test
	void aBrowserThatNamesOneRootAfterTheOtherHasOnlySomeOfThemLookedFor() {
		Object page = new Object();
		List<RootPlace> places = IntStream.range(0, 1_000)
			.mapToObj((i) -> new RootPlace("row-" + i, i, i + 1, new ElementPath(null, page, 3), TagNote.ANY))
			.toList();
		RootedPage base = new RootedPage("x".repeat(1_000), new RootPlaces(places));
		assertThat(new RootRender(Set.of("a", "b"), base).tracked()).contains("a", "b").hasSizeLessThanOrEqualTo(18);
	}

	@Test
	void moreSelectorsThanAnyPageNeedsAreNoRoots() {
		List<String> selectors = IntStream.range(0, 9).mapToObj((i) -> "#row-" + i).toList();
		assertThat(RootIds.of(selectors)).isEmpty();
		assertThat(RootIds.of(selectors.subList(0, 8))).hasSize(8);
	}

}
