package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.operation.ElementOperation;
import io.github.reflexboot.operation.Target;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action has done in the browser besides the page.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class OperationsIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("parts",
				(request) -> """
						<p id="render">%d</p><p id="clock">old</p><p class="all"></p><p class="all"></p>
						<table><tbody id="rows"><tr id="row"><td>1</td></tr></tbody></table><input id="field"><div id="gone"></div>
						<button id="morph" data-reflex="click->Site#act" data-act="morph">morph</button>
						<button id="nothing" data-reflex="click->Site#act" data-act="nothing">nothing</button>
						<button id="page" data-reflex="click->Site#act" data-act="page">page</button>
						<button id="away" data-reflex="click->Site#act" data-act="away">away</button>
						<button id="custom" data-reflex="click->Site#act" data-act="custom">custom</button>
						"""
					.formatted(System.nanoTime()));
		site.page("target", (request) -> "<p id=\"target\">here</p>");
		site.action("morph", (reflex) -> {
			reflex.morph("#clock", "<p id=\"clock\">new <b>time</b></p>");
			reflex.morph("#row", "<tr id=\"row\"><td>2</td></tr>");
		});
		site.action("nothing", (reflex) -> {
			reflex.morphNothing();
			reflex.operations()
				.addCssClass("#clock", "a", "b")
				.setAttribute("#clock", "title", "t")
				.append("#rows", "<tr id=\"appended\"><td>3</td></tr>")
				.setValue("#field", "set")
				.setFocus("#field")
				.remove("#gone")
				.remove("#missing")
				.setTitle("operated")
				.pushState("/parts?pushed=1")
				.dispatchEvent("clock:tick", Map.of("hour", 12))
				.add(new ElementOperation.TextContent(Target.all(".all"), "<all>"));
			reflex.payload().put("total", 7);
		});
		site.action("page", (reflex) -> {
			reflex.operationsBefore().textContent("#clock", "before the morph");
			reflex.operations().textContent("#clock", "after the morph");
		});
		site.action("away", (reflex) -> reflex.redirect("/target"));
		site.action("custom", (reflex) -> {
			reflex.morphNothing();
			reflex.operations().custom("shout", "#clock", Map.of("word", "hey"));
		});
	}

	@Test
	void selectorMorphsChangeTheirElementsAndNothingElse(Page page) {
		site.open(page, "parts");
		String render = page.textContent("#render");
		page.click("#morph");
		assertThat(page.locator("#row")).hasText("2");
		assertThat(page.innerHTML("#clock")).isEqualTo("new <b>time</b>");
		assertThat(page.textContent("#render")).isEqualTo(render);
	}

	@Test
	void operationsAreAppliedAndOneWithoutItsElementDoesNotStopThem(Page page) {
		site.open(page, "parts");
		page.evaluate("""
				() => {
					window.seen = []
					document.addEventListener("clock:tick", ({ detail }) => window.seen.push(detail.hour))
					document.addEventListener("reflex:success", ({ detail }) => window.seen.push(detail.payload.total))
				}""");
		page.click("#nothing");
		page.waitForFunction("() => window.seen.length === 2");
		assertThat(page.evaluate("() => window.seen")).isEqualTo(List.of(12, 7));
		assertThat(page.locator("#clock")).hasAttribute("class", "a b");
		assertThat(page.locator("#clock")).hasAttribute("title", "t");
		assertThat(page.locator("tbody#rows > tr#appended")).hasText("3");
		assertThat(page.locator("#field")).hasValue("set");
		assertThat(page.locator("#field")).isFocused();
		assertThat(page.locator("#gone")).hasCount(0);
		assertThat(page.locator(".all")).hasText(new String[] { "<all>", "<all>" });
		assertThat(page).hasTitle("operated");
		assertThat(page).hasURL(site.url("parts") + "?pushed=1");
	}

	@Test
	void operationsComeBeforeAndAfterThePage(Page page) {
		site.open(page, "parts");
		page.evaluate("""
				() => {
					window.texts = []
					document.addEventListener("reflex:operation", ({ detail }) => window.texts.push(detail.text))
				}""");
		String render = page.textContent("#render");
		page.click("#page");
		assertThat(page.locator("#clock")).hasText("after the morph");
		assertThat(page.locator("#render")).not().hasText(render);
		assertThat(page.evaluate("() => window.texts")).isEqualTo(List.of("before the morph", "after the morph"));
	}

	@Test
	void aRedirectOfTheActionLoadsItsTarget(Page page) {
		site.open(page, "parts");
		page.click("#away");
		assertThat(page.locator("#target")).hasText("here");
		assertThat(page).hasURL(site.url("target"));
	}

	@Test
	void aPageCanLearnAnOperation(Page page) {
		site.open(page, "parts");
		page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					Reflex.operations.shout = (element, { word }) => { element.textContent = word.toUpperCase() }
				}""");
		page.click("#custom");
		assertThat(page.locator("#clock")).hasText("HEY");
	}

}
