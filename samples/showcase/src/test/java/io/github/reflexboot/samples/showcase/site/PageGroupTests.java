package io.github.reflexboot.samples.showcase.site;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageGroupTests {

	@Test
	void everyPageStandsInOneGroup() {
		List<Page> inGroups = Arrays.stream(PageGroup.values()).flatMap((group) -> group.getPages().stream()).toList();
		assertThat(inGroups).containsExactlyInAnyOrder(Page.values());
	}

}
