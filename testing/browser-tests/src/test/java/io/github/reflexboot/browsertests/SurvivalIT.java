package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page is in the middle of, through a hundred morphs that change something in each
 * part of it.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class SurvivalIT {

	private static final int MORPHS = 100;

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		String go = "<button id=\"go\" data-reflex=\"Site#act\" data-act=\"nothing\">go</button>";
		site.page("alive",
				(request) -> go
						+ """
								<p id="n">%1$d</p>
								<details id="details"><summary>%1$d</summary><p>inside %1$d</p></details>
								<dialog id="dialog"><form method="dialog">%1$d <input id="in-dialog"><button>close</button></form></dialog>
								<div id="popover" popover="manual">popover %1$d</div>
								<div id="scrolled" style="height:100px;overflow:auto"><div style="height:900px">%1$d</div></div>
								<section class="s%1$d"><video id="video" muted playsinline></video><p>%1$d</p></section>
								<section class="s%1$d"><input id="text" class="c%1$d" value="server"><p>%1$d</p></section>
								<div id="editable" contenteditable>server</div>
								<input id="unsent" title="%1$d"><select id="choice" title="%1$d"><option>a</option><option>b</option></select>
								"""
							.formatted(renders.incrementAndGet()));
		site.page("widgets", (request) -> {
			int render = renders.incrementAndGet();
			String map = "<div id=\"map\" data-reflex-permanent><p>server %d</p></div>".formatted(render);
			String chart = "<div data-reflex-permanent class=\"chart\"><p>server %d</p></div>".formatted(render);
			String body = switch (render % 3) {
				case 0 -> "<main>" + map + "<p>%d</p>" + chart + "</main>";
				case 1 -> "<main><p>%d</p>" + chart + "<b>between</b>" + map + "</main>";
				default -> "<main>" + chart + "<p>%d</p></main>";
			};
			return go + "<p id=\"n\">%d</p>".formatted(render) + body.formatted(render);
		});
		site.page("list", (request) -> {
			int render = renders.incrementAndGet();
			return go + "<p id=\"n\">%d</p><ul>".formatted(render)
					+ IntStream.range(0, 20).map((place) -> (place * 7 + render) % 20).mapToObj((key) -> """
							<li data-reflex-key="%1$d">row %1$d <iframe src="frame"></iframe><video muted></video></li>
							""".formatted(key)).collect(Collectors.joining("\n")) + "</ul>";
		});
		site.page("frame",
				(request) -> "<!DOCTYPE html><html><head><title>frame</title></head><body>frame</body></html>");
		site.page("classes", (request) -> go + """
				<p id="n">%1$d</p><div id="box" class="server n%1$d" data-n="%1$d">%1$d</div>
				""".formatted(renders.incrementAndGet()));
	}

	@Test
	void whatIsOpenPlaysOrIsScrolledStaysSo(Page page) {
		site.open(page, "alive");
		page.evaluate("""
				async () => {
					const find = (id) => document.getElementById(id)
					find("details").open = true
					find("popover").showPopover()
					find("dialog").showModal()
					find("scrolled").scrollTop = 250
					const canvas = document.createElement("canvas")
					const context = canvas.getContext("2d")
					setInterval(() => context.fillRect(Math.random() * 90, 0, 9, 9), 20)
					find("video").srcObject = canvas.captureStream(30)
					await find("video").play()
					window.paused = 0
					find("video").addEventListener("pause", () => window.paused++)
					window.kept = ["details", "dialog", "popover", "video"].map(find)
				}""");
		double played = ((Number) page.evaluate("() => document.querySelector('#video').currentTime")).doubleValue();
		morph(page, MORPHS);
		assertThat(page.evaluate("""
				() => {
					const find = (id) => document.getElementById(id)
					return {
						details: find("details").open, popover: find("popover").matches(":popover-open"),
						modal: find("dialog").matches(":modal"), scroll: find("scrolled").scrollTop,
						playing: !find("video").paused, paused: window.paused,
						kept: window.kept.every((element) => element.isConnected),
						inside: find("details").textContent.includes(`inside ${find("n").textContent}`),
					}
				}""").toString()).contains("details=true", "popover=true", "modal=true", "scroll=250", "playing=true",
				"paused=0", "kept=true", "inside=true");
		page.waitForFunction("(played) => document.querySelector('#video').currentTime > played", played);
	}

	@Test
	void textSelectionFocusAndWhatWasNotSentStay(Page page) {
		site.open(page, "alive");
		page.fill("#unsent", "not sent");
		page.selectOption("#choice", "b");
		page.evaluate("""
				() => {
					const field = document.querySelector("#text")
					field.focus()
					field.value = "typed by me"
					field.dispatchEvent(new InputEvent("input", { bubbles: true }))
					field.setSelectionRange(2, 7, "backward")
				}""");
		morph(page, MORPHS);
		assertThat(page.evaluate("""
				() => {
					const { id, value, selectionStart, selectionEnd, selectionDirection } = document.activeElement
					return [id, value, selectionStart, selectionEnd, selectionDirection].join()
				}""")).isEqualTo("text,typed by me,2,7,backward");
		assertThat(page.locator("#text")).hasClass("c" + page.textContent("#n"));
		assertThat(page.locator("#unsent")).hasValue("not sent");
		assertThat(page.locator("#choice")).hasValue("b");
	}

	@Test
	void whatIsBeingWrittenIntoAPageStays(Page page) {
		site.open(page, "alive");
		page.click("#editable");
		page.keyboard().press("End");
		page.keyboard().type(" and me");
		morph(page, 5);
		page.keyboard().type("!");
		assertThat(page.locator("#editable")).hasText("server and me!");
	}

	@Test
	void widgetsThatArePermanentStayWhereverTheServerPutsThemOrLeavesThemOut(Page page) {
		site.open(page, "widgets");
		page.evaluate("""
				() => {
					window.widgets = ["#map", ".chart"].map((selector) => document.querySelector(selector) ??
						Object.assign(document.createElement("div"), { id: "map" }))
				}""");
		if (page.locator("#map").count() == 0) {
			morph(page, 1);
			page.evaluate("() => { window.widgets[0] = document.querySelector('#map') }");
		}
		page.evaluate("""
				() => {
					for (const widget of window.widgets) {
						widget.innerHTML = "<canvas></canvas>"
						widget.state = "drawn"
					}
				}""");
		morph(page, 9);
		assertThat(page.evaluate("""
				() => ["#map", ".chart"].map((selector, index) => {
					const widget = document.querySelector(selector)
					return [widget === window.widgets[index], widget.state, widget.innerHTML].join()
				}).join(" ")""")).isEqualTo("true,drawn,<canvas></canvas> true,drawn,<canvas></canvas>");
	}

	@Test
	void rowsOfAListMoveWithoutLoadingTheirFramesAgain(Page page) {
		site.open(page, "list");
		page.waitForFunction("() => Array.from(frames).every((frame) => frame.document.readyState === 'complete')");
		page.evaluate(
				"""
						() => {
							window.rows = Object.fromEntries([...document.querySelectorAll("li")].map((row) => [row.textContent, row]))
							for (const frame of Array.from(frames)) frame.mine = true
						}""");
		morph(page, 10);
		assertThat(page.evaluate("""
				() => [...document.querySelectorAll("li")].every((row) => row === window.rows[row.textContent])
						&& Array.from(frames).every((frame) => frame.mine)""")).isEqualTo(true);
	}

	@Test
	void classesAndAttributesOfOtherScriptsStay(Page page) {
		site.open(page, "classes");
		page.evaluate("""
				() => {
					const box = document.querySelector("#box")
					box.classList.add("mine")
					box.style.width = "100px"
					box.setAttribute("data-n", "mine")
					box.setAttribute("aria-expanded", "true")
				}""");
		morph(page, 3);
		String n = page.textContent("#n");
		assertThat(page.locator("#box")).hasClass("server n%s mine".formatted(n));
		assertThat(page.locator("#box")).hasAttribute("style", "width: 100px;");
		assertThat(page.locator("#box")).hasAttribute("aria-expanded", "true");
		assertThat(page.locator("#box")).hasAttribute("data-n", n);
	}

	/**
	 * Click without moving focus, so many times, and wait for each answer.
	 */
	private static void morph(Page page, int times) {
		Stages stages = Stages.record(page);
		for (int i = 1; i <= times; i++) {
			page.evaluate("() => document.querySelector('#go').click()");
			stages.awaitEnds(i);
		}
	}

}
