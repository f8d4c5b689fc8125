package io.github.reflexboot.mutation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.AsyncFailure;
import io.github.reflexboot.protocol.FormField;
import io.github.reflexboot.protocol.ReflexMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of failed calls is remembered.
 */
class RetryMemoryTests {

	private static final int BYTES = 1 << 20;

	private static final AsyncFailure ERROR = new AsyncFailure("1", "IllegalStateException", null);

	@Test
	void allPagesTogetherAreRememberedInSoManyBytes() {
		RetryMemory memory = new RetryMemory(BYTES);
		List<PageMutations> pages = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			PageMutations page = new PageMutations(memory);
			page.failed("addTodo", ERROR, message("x".repeat(30_000)));
			pages.add(page);
		}
		long remembered = pages.stream().filter((page) -> page.message("addTodo") != null).count();
		assertThat(remembered).isBetween(1L, BYTES / 60_000L);
		assertThat(pages).allSatisfy((page) -> assertThat(page.error("addTodo", "/todos")).isEqualTo(ERROR));
	}

	@Test
	void aPageThatIsClosedLeavesNothing() {
		RetryMemory memory = new RetryMemory(BYTES);
		PageMutations page = new PageMutations(memory);
		page.failed("addTodo", ERROR, message("x"));
		assertThat(page.message("addTodo")).isNotNull();
		page.close();
		assertThat(page.message("addTodo")).isNull();
	}

	private static ReflexMessage message(String value) {
		return new ReflexMessage("1", "Todos#addTodo", "/todos", null, List.of(new FormField("title", value)), null,
				null, null, null, null, null, null, false);
	}

}
