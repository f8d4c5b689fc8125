package io.github.reflexboot.delta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps make the new page out of the old one, and are few where little changed.
 */
@Tag("same-on-every-server")
class PageDeltaTests {

	private static final String FIRST = "<html><body><h1>Größe 🙂</h1><ul>";

	private static final String LAST = "</ul><p>end</p></body></html>";

	@Test
	void oneChangedTextIsTwoCopiesAndAnInsert() {
		PageDelta delta = between("<h1>Counter</h1><b>41</b><p>more to come</p>",
				"<h1>Counter</h1><b>42</b><p>more to come</p>");
		assertThat(delta.steps()).containsExactly(0, 20, "2", 1, 23);
		assertThat(delta.length()).isEqualTo(44);
	}

	@Test
	void equalPagesNeedNothing() {
		assertThat(between("<p>same</p>", "<p>same</p>").changesNothing()).isTrue();
	}

	@Test
	void offsetsCountAsTheStringsOfBrowsersDo() {
		PageDelta delta = between("<p>🙂🙂é 1 and all that comes after it</p>",
				"<p>🙂🙂é 2 and all that comes after it</p>");
		assertThat(delta.steps().get(1)).isEqualTo("<p>🙂🙂é ".length());
	}

	@Test
	void aCharacterIsNeverCut() {
		assertMade("<p>😀 and quite some text beside it</p>", "<p>😁 and quite some text beside it</p>");
		assertMade("<p>é and quite some text beside it</p>", "<p>è and quite some text beside it</p>");
		assertMade("<p>quite some text beside it é</p>", "<p>quite some text beside it 文é</p>");
		assertMade("é", "è");
	}

	@Test
	void aRowThatIsRemovedIsOneGap() {
		List<String> rows = rows(2_000);
		PageDelta delta = between(page(rows), page(rows.subList(1, rows.size())));
		assertThat(delta.steps()).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void rowsThatMovedAreCopied() {
		List<String> rows = rows(300);
		List<String> moved = new ArrayList<>(rows);
		Collections.swap(moved, 5, 250);
		assertThat(sizeOf(between(page(rows), page(moved)))).isLessThan(200);
		Collections.reverse(moved);
		assertMade(page(rows), page(moved));
	}

	@Test
	void changesAllOverAPageAreSmallEach() {
		List<String> rows = rows(2_000);
		List<String> changed = new ArrayList<>(rows);
		for (int i = 50; i < 2_000; i += 100) {
			changed.set(i, changed.get(i).replace("open", "done"));
		}
		assertThat(sizeOf(between(page(rows), page(changed)))).isLessThan(1_000);
	}

	@Test
	void whatIsNoSmallerThanThePageIsNoDelta() {
		assertThat(PageDelta.between(utf8("<p>one thing</p>"), utf8("<div>something else</div>"))).isNull();
		assertThat(PageDelta.between(utf8(""), utf8("<p>new</p>"))).isNull();
		assertThat(PageDelta.between(utf8("<p>old</p>"), utf8(""))).isNull();
	}

	@Test
	void thePageIsMadeAgainWhateverChanged() {
		long seed = System.nanoTime();
		System.out.println("seed of the page deltas: " + seed);
		Random random = new Random(seed);
		int made = 0;
		for (int i = 0; i < 3_000; i++) {
			String base = page(someRows(random));
			made += assertMade(base, edited(base, random)) ? 1 : 0;
			made += assertMade(base, page(someRows(random))) ? 1 : 0;
		}
		assertThat(made).as("deltas of 6,000 pairs").isGreaterThan(3_000);
	}

	private static List<String> rows(int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> "<li id=\"row-" + i + "\" class=\"row\"><a href=\"/rows/" + i + "\">Row " + i
					+ "</a> <span>open</span></li>\n")
			.toList();
	}

	private static List<String> someRows(Random random) {
		List<String> rows = new ArrayList<>(rows(random.nextInt(60)));
		rows.replaceAll((row) -> row.replace("open", SOME.get(random.nextInt(SOME.size()))));
		Collections.shuffle(rows, random);
		return rows;
	}

	private static final List<String> SOME = List.of("open", "done", "größer", "完成", "🙂🙃", "<", "<<<", "", "a\r\nb",
			"\u0000", "<a><a><a><a>", "é̈", "<b>one</b><b>one</b><b>one</b>");

	private static String page(List<String> rows) {
		return rows.stream().collect(Collectors.joining("", FIRST, LAST));
	}

	private static String edited(String text, Random random) {
		StringBuilder edited = new StringBuilder(text);
		for (int i = 0; i < 1 + random.nextInt(4); i++) {
			int from = edited.offsetByCodePoints(0, random.nextInt(edited.codePointCount(0, edited.length()) + 1));
			int left = edited.codePointCount(from, edited.length());
			int to = edited.offsetByCodePoints(from, Math.min(left, random.nextInt(30)));
			edited.replace(from, to, SOME.get(random.nextInt(SOME.size())));
		}
		return edited.toString();
	}

	private static boolean assertMade(String base, String page) {
		PageDelta delta = PageDelta.between(utf8(base), utf8(page));
		if (delta != null) {
			assertThat(delta.applyTo(base)).isEqualTo(page);
			assertThat(delta.length()).isEqualTo(page.length());
		}
		return delta != null;
	}

	private static PageDelta between(String base, String page) {
		PageDelta delta = PageDelta.between(utf8(base), utf8(page));
		assertThat(delta).isNotNull();
		assertThat(delta.applyTo(base)).isEqualTo(page);
		return delta;
	}

	private static int sizeOf(PageDelta delta) {
		return delta.steps().toString().length();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
