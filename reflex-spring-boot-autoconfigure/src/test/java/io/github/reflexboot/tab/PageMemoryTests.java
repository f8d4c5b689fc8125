package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered of pages is what was sent, in no more room than allowed.
 */
@Tag("same-on-every-server")
class PageMemoryTests {

	private static final int SIZE = 1_000_000;

	private static final int PAGE = 100_000;

	private static final String READER = "ada";

	private static final int OPERATIONS = 3_000;

	private final PageMemory memory = new PageMemory(SIZE);

	private final Random random = seeded();

	@Test
	void manyMorePagesThanFitAreRememberedSinceMarkupCanBePacked() {
		Map<String, SentPage> pages = new HashMap<>();
		for (int i = 0; i < 30; i++) {
			SentPage page = page("v" + i, "<li class=\"row\">" + i + "</li>", PAGE);
			pages.put("tab " + i, page);
			this.memory.keep("tab " + i, page);
		}
		assertThat(pages).allSatisfy((tab, page) -> {
			SentPage found = this.memory.find(tab, READER);
			assertThat(found).isNotNull();
			assertThat(this.memory.find(tab, "somebody else")).isNull();
			assertThat(found.version()).isEqualTo(page.version());
			assertThat(found.text()).isEqualTo(page.text());
		});
	}

	@Test
	void whatCannotBePackedIsForgottenWhenThereIsNoRoomForIt() {
		for (int i = 0; i < 30; i++) {
			byte[] noise = new byte[PAGE];
			this.random.nextBytes(noise);
			this.memory.keep("tab " + i, new SentPage("v", READER, noise, null, Trail.NONE));
		}
		List<String> found = IntStream.range(0, 30)
			.mapToObj((i) -> "tab " + i)
			.filter((tab) -> this.memory.find(tab, READER) != null)
			.toList();
		assertThat(found).hasSizeBetween(1, SIZE / PAGE);
	}

	@Test
	void whatWasReplacedOrForgottenNeverComesBack() {
		Map<String, SentPage> last = new HashMap<>();
		for (int i = 0; i < OPERATIONS; i++) {
			String tab = "tab " + this.random.nextInt(40);
			SentPage found = this.memory.find(tab, READER);
			if (found != null) {
				assertThat(last).containsKey(tab);
				assertThat(found.version()).isEqualTo(last.get(tab).version());
				assertThat(found.text()).isEqualTo(last.get(tab).text());
			}
			if (this.random.nextInt(10) == 0) {
				this.memory.forget(tab);
				last.remove(tab);
			}
			else {
				SentPage page = page("v" + i, "<p>" + i + "</p>", this.random.nextInt(PAGE));
				this.memory.keep(tab, page);
				last.put(tab, page);
			}
		}
	}

	@Test
	void aMemoryWithoutRoomRemembersNothing() {
		PageMemory none = new PageMemory(0);
		none.keep("tab", page("v", "<p></p>", PAGE));
		assertThat(none.find("tab", READER)).isNull();
	}

	private static SentPage page(String version, String text, int length) {
		return new SentPage(version, READER, text.repeat(length / text.length()).getBytes(StandardCharsets.UTF_8), null,
				Trail.NONE);
	}

	private static Random seeded() {
		long seed = System.nanoTime();
		System.out.println("Seed of the pages: " + seed);
		return new Random(seed);
	}

}
