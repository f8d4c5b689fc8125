package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changed is all that travels, and the page is the same as if it had been loaded.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ThinWireIT {

	private static final int PAGES = 120;

	private static final List<String> TEXTS = List.of("open", "größer", "完成 🙂", "&lt;&amp;", "a\r\nb", "<b>one</b>",
			"<b>two</b><i>and more of it</i>", "<!-- no more -->", "", "<p>one<p>two", "<svg><a/></svg>",
			"<textarea>\n\nx</textarea>", "<select><option selected>1<option>2</select>");

	private static final List<String> PLAIN_TEXTS = List.of("open", "größer", "完成 🙂", "&lt;&amp;", "a\r\nb",
			"<b>one</b>", "<b>two</b><i>and more of it</i>", "<!-- no more -->", "", "<p>one</p>",
			"<script>window.ran = true</script>");

	private static final AtomicInteger count = new AtomicInteger();

	private static List<String> generated;

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		String button = "<button id=\"plus\" data-reflex=\"click->Site#act\" data-act=\"plus\">+</button>";
		String refresh = "<button id=\"no\" data-reflex=\"click->Site#act\" data-act=\"none\">=</button>";
		site.page("counter", (request) -> button + refresh + "<output id=\"count\">" + count.get() + "</output>");
		site.page("rows",
				(request) -> button + refresh
						+ IntStream.range(0, 2_000)
							.mapToObj((i) -> "<p id=\"row-" + i + "\">Row " + i + "</p>\n")
							.collect(Collectors.joining())
						+ "<output id=\"count\">" + count.get() + "</output>");
		site.page("table", (request) -> button + "<output id=\"count\">" + count.get() + "</output>"
				+ "<table><tbody>\n" + table(count.get()) + "</tbody></table>");
		site.page("generated", (request) -> button + "<output id=\"count\">" + count.get() + "</output>"
				+ generated.get(count.get() % generated.size()));
		site.action("plus", (reflex) -> count.incrementAndGet());
		site.action("none", (reflex) -> {
		});
	}

	@Test
	void anAnswerIsAsLargeAsItsChange(Page page) {
		for (String name : List.of("counter", "rows")) {
			List<String> down = new CopyOnWriteArrayList<>();
			List<String> up = new CopyOnWriteArrayList<>();
			page.onWebSocket((socket) -> {
				socket.onFrameReceived((frame) -> down.add(frame.text()));
				socket.onFrameSent((frame) -> up.add(frame.text()));
			});
			site.openWhole(page, name);
			for (String button : List.of("#plus", "#plus", "#no")) {
				page.click(button);
				page.waitForSelector(button + ":not([aria-busy])");
				assertThat(page.locator("#count")).hasText(String.valueOf(count.get()));
			}
			List<String> answers = down.subList(down.size() - 3, down.size());
			assertThat(answers.get(0)).contains("\"type\":\"morph\"");
			assertThat(answers.get(1)).contains("\"type\":\"delta\"").hasSizeLessThanOrEqualTo(120);
			assertThat(answers.get(2)).contains("\"type\":\"same\"").hasSizeLessThanOrEqualTo(60);
			assertThat(up.get(up.size() - 1)).hasSizeLessThanOrEqualTo(150);
		}
	}

	@Test
	void thePageOfTheShowcaseListsWhatTravelled(Showcase showcase, Page page) {
		showcase.open(page, "/wire");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		List<String> answers = List.of("morph", "delta", "delta", "same");
		List<String> buttons = List.of("#refill", "#take", "#shuffle", "#look");
		for (int i = 0; i < buttons.size(); i++) {
			page.click(buttons.get(i));
			assertThat(page.locator("#frames tr")).hasCount(i + 1);
			assertThat(page.locator("#frames tr:first-child td:nth-child(4)")).hasText(answers.get(i));
		}
		assertThat(page.locator("#frames td:nth-child(6)").allTextContents()).startsWith("nothing").contains("<td>");
		String down = page.textContent("#frames tr:nth-child(3) td:nth-child(3)");
		assertThat(Integer.parseInt(down)).as("one jar of 300").isLessThanOrEqualTo(160);
		assertThat(page.locator("#jar-150 td").last()).hasText("21");
	}

	@Test
	void rowsThatComeGoOrMoveLeaveTheOthersAlone(Page page) {
		site.openWhole(page, "table");
		String kept = "() => globalThis[Symbol.for('reflex-spring-boot')].reflexes.at(-1)?.kept ?? 0";
		// What narrows a page is loaded once it is connected.
		for (int i = 0; i < 20 && (Integer) page.evaluate(kept) == 0; i++) {
			String next = String.valueOf(count.get() + 1);
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(next);
			page.waitForSelector("#plus:not([aria-busy])");
		}
		page.evaluate("() => document.querySelectorAll('tr').forEach((row) => row.known = row.id)");
		for (int i = 0; i < 6; i++) {
			String next = String.valueOf(count.get() + 1);
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(next);
			page.waitForSelector("#plus:not([aria-busy])");
			assertThat(
					(Integer) page.evaluate("() => globalThis[Symbol.for('reflex-spring-boot')].reflexes.at(-1).kept"))
				.as("rows that stayed in %s", count)
				.isGreaterThan(450);
			assertThat((Boolean) page.evaluate(
					"""
							async () => {
								const loaded = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html')
								const rows = [...document.querySelectorAll('tr')]
								const known = rows.filter((row) => row.known !== undefined)
								return loaded.querySelector('table').outerHTML === document.querySelector('table').outerHTML
									&& known.length > 550 && known.every((row) => row.known === row.id)
							}
							"""))
				.as("rows of %s", count)
				.isTrue();
		}
	}

	@Test
	void whateverChangesThePageIsAsIfItHadBeenLoaded(Page page) {
		long seed = System.nanoTime();
		System.out.println("seed of the pages that follow each other: " + seed);
		Random random = new Random(seed);
		generated = IntStream.range(0, PAGES)
			.mapToObj((i) -> rows(random, (i / 10 % 2 == 0) ? PLAIN_TEXTS : TEXTS))
			.toList();
		AtomicInteger deltas = new AtomicInteger();
		page.onWebSocket((socket) -> socket.onFrameReceived((frame) -> {
			if (frame.text().contains("\"type\":\"delta\"")) {
				deltas.incrementAndGet();
			}
		}));
		site.openWhole(page, "generated");
		page.evaluate("() => delete window.ran");
		int narrowed = 0;
		for (int i = 0; i < PAGES; i++) {
			String next = String.valueOf(count.get() + 1);
			page.click("#plus");
			assertThat(page.locator("#count")).hasText(next);
			page.waitForSelector("#plus:not([aria-busy])");
			assertThat((Boolean) page.evaluate(
					"""
							async () => {
								const loaded = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html')
								const shown = document.cloneNode(true)
								const text = (page) => page.body.innerHTML.replace(/ data-reflex-\\w+=""| aria-busy="true"/g, '')
								return text(loaded) === text(shown)
							}
							"""))
				.as("page %s", generated.get(count.get() % PAGES))
				.isTrue();
			narrowed += (Boolean) page
				.evaluate("() => globalThis[Symbol.for('reflex-spring-boot')].reflexes.at(-1).regions !== undefined")
						? 1 : 0;
		}
		System.out.println("deltas in " + PAGES + " answers: " + deltas + ", narrowed: " + narrowed);
		assertThat(deltas).hasValueGreaterThan(PAGES / 2);
		assertThat(narrowed).isGreaterThan(PAGES / 5);
		assertThat(page.evaluate("() => window.ran")).as("a script").isNull();
	}

	private static String table(int state) {
		List<Integer> rows = new ArrayList<>(IntStream.range(0, 600).boxed().toList());
		switch (state % 3) {
			case 0 -> rows.addAll((state % 2 == 0) ? 0 : 300, List.of(9_000 + state, 9_100 + state));
			case 1 -> rows.remove(200);
			default -> rows.add(100, rows.remove(400));
		}
		return rows.stream()
			.map((i) -> "<tr id=\"row-" + i + "\"><td>" + i + "</td><td>Row " + i + "</td></tr>\n")
			.collect(Collectors.joining());
	}

	private static String rows(Random random, List<String> texts) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			boolean isOther = i < 40 && random.nextInt(8) == 0;
			String text = isOther ? texts.get(random.nextInt(texts.size())) : "as ever";
			rows.add("<div class=\"row\">Row <i>" + i + "</i> is <span>" + text + "</span></div>\n");
		}
		if (random.nextInt(8) == 0) {
			Collections.swap(rows, random.nextInt(40), random.nextInt(40));
		}
		String first = String.join("", rows.subList((random.nextInt(4) == 0) ? 1 : 0, 40));
		return "<section>" + first + "</section><section>" + String.join("", rows.subList(40, 120)) + "</section>";
	}

}
