package io.github.reflexboot.browsertests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a visitor does counts once, when a plain page would have it count, and what the
 * browser does by itself does not.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class PageEventsIT {

	private static final Queue<String> heard = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger rows = new AtomicInteger();

	private static Site site;

	private static volatile boolean isOpen;

	private static String body = "";

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("hear", PageEventsIT::hear);
		site.action("more", (reflex) -> rows.updateAndGet((count) -> Math.min(count + 10, 45)));
		site.action("open", (reflex) -> isOpen = true);
		site.page("events", (request) -> body.replaceAll("@hear(['\"])", "Site#act$1 data-act=$1hear$1")
			.replace("@open", isOpen ? "open" : "") + "<output>" + heard.size() + "</output>");
		site.page("feed", (request) -> registered("visible", IntStream.range(0, rows.get())
			.mapToObj((row) -> "<p style='height:100px'>" + row + "</p>")
			.collect(Collectors.joining())
				+ ((rows.get() < 45) ? "<p id='end' data-reflex='visible->Site#act' data-act='more'>more</p>" : "")));
		site.page("clock", (request) -> registered("every",
				"<p data-reflex='every(100ms)->Site#act' data-act='hear' data-name='tick'>" + heard.size() + "</p>"));
	}

	private static String registered(String events, String content) {
		return """
				<!DOCTYPE html><html data-reflex-events="%s"><head><title>page</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script></head><body>%s</body></html>"""
			.formatted(events, content);
	}

	private static void hear(ReflexContext reflex) {
		String name = reflex.element().dataset("name");
		heard.add(((name != null) ? name : "") + reflex.params() + reflex.element().value());
	}

	@BeforeEach
	void nothingHasHappened() {
		heard.clear();
		rows.set(0);
		isOpen = false;
	}

	@Test
	void aDoubleClickOnAButtonThatSaysSoPaysOnce(Page page) {
		Gate gate = site.gate("pay");
		open(page, "<button data-reflex='click->Site#act' data-act='pay' data-reflex-disable-with='Paying'>pay</button>"
				+ "<button id='go' data-reflex='click->@hear'>go</button>");
		page.evaluate("() => { window.paid = 0; document.addEventListener('reflex:before', () => window.paid++) }");
		page.dblclick("button");
		gate.awaitReached();
		gate.open();
		page.click("#go");
		assertThat(page.locator("output")).hasText("1");
		assertThat(page.evaluate("() => window.paid")).isEqualTo(2);
	}

	@Test
	void aClickOnALabelCountsOnceAndFindsItsBoxTicked(Page page) {
		open(page,
				"<form><label data-reflex='click->@hear'><input type='checkbox' name='like'><b>like</b></label></form>");
		page.click("b");
		assertThat(page.locator("output")).hasText("1");
		page.click("b");
		assertThat(page.locator("output")).hasText("2");
		assertThat(heard).containsExactly("{like=[on]}null", "{}null");
	}

	@Test
	void theBrowserAsksForWhatIsMissingBeforeAButtonSendsItsForm(Page page) {
		open(page,
				"""
						<form id="a"><input required name="a"><button data-reflex="click->@hear">a</button></form>
						<form id="b" data-reflex="submit->@hear"><input required name="b"><button>b</button></form>
						<form id="c"><input required name="c"><button formnovalidate data-reflex="click->@hear">c</button></form>
						""");
		page.click("#a button");
		assertThat(page.locator("#a input")).isFocused();
		page.click("#b button");
		assertThat(page.locator("#b input")).isFocused();
		page.click("#c button");
		assertThat(page.locator("output")).hasText("1");
		page.fill("#a input", "x");
		page.click("#a button");
		assertThat(page.locator("output")).hasText("2");
		assertThat(heard).containsExactly("{c=[]}", "{a=[x]}");
	}

	@Test
	void aDialogIsClosedByItsFormWithTheValueOfTheButton(Page page) {
		open(page,
				"<dialog><form method='dialog' data-reflex='submit->@hear'><button value='ok'>ok</button></form></dialog>");
		page.evaluate("() => document.querySelector('dialog').showModal()");
		page.click("button");
		assertThat(page.locator("output")).hasText("1");
		assertThat(page.locator("dialog")).isHidden();
		assertThat(page.evaluate("() => document.querySelector('dialog').returnValue")).isEqualTo("ok");
		assertThat(page).hasURL(site.url("events"));
	}

	@Test
	void aChosenFileDoesNotStopWhatElseAFormAsksFor(Page page) {
		open(page,
				"<form><input type='file' name='file'><input id='text' name='text' data-reflex='input->@hear'></form>");
		page.setInputFiles("[type=file]", new FilePayload("a.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
		page.fill("#text", "x");
		assertThat(page.locator("output")).hasText("1");
		assertThat(heard).containsExactly("{text=[x]}x");
	}

	@Test
	void whatAnElementWithAValueHoldsIsSent(Page page) {
		open(page,
				"""
						<select multiple data-reflex="change->@hear"><option>a</option><option>b</option><option>c</option></select>
						<meter value="0.5" data-reflex="click->@hear"></meter><ol><li value="7" data-reflex="click->@hear">x</li></ol>
						""");
		page.selectOption("select", new String[] { "a", "c" });
		assertThat(page.locator("output")).hasText("1");
		page.click("meter");
		assertThat(page.locator("output")).hasText("2");
		page.click("li");
		assertThat(page.locator("output")).hasText("3");
		assertThat(heard).containsExactly("{}a,c", "{}0.5", "{}7");
	}

	@Test
	void whatAnAnswerOpensIsNoTogglingOfTheVisitor(Page page) {
		body = IntStream.range(0, 3)
			.mapToObj((number) -> "<details @open data-reflex='toggle->@hear'><summary>x</summary></details>")
			.collect(Collectors.joining());
		open(page, "<details id='around' open data-reflex='toggle->@hear'><summary>s</summary>" + body
				+ "<button data-reflex='click->Site#act' data-act='open'>all</button></details>");
		page.evaluate("() => document.documentElement.setAttribute('data-reflex-events', 'toggle')");
		page.click("button");
		assertThat(page.locator("details[open]")).hasCount(4);
		page.locator("summary").nth(1).click();
		assertThat(page.locator("output")).not().hasText("0");
		assertThat(heard).hasSize(1);
	}

	@Test
	void whatStandsInAnOpenShadowRootIsHeardUnlessItIsIgnored(Page page) {
		open(page, """
				<div id="open"></div>
				<div data-reflex-ignore><div id="ignored"><template shadowrootmode="open">
				<button id="evil" data-reflex="click->@hear">evil</button></template></div></div>""");
		page.evaluate("""
				() => {
					document.querySelector("#open").attachShadow({ mode: "open" }).innerHTML = `
						<form data-reflex="submit->Site#act" data-act="hear"><input id="inside" name="a" value="1">
						<button id="save" name="b" value="2">save</button></form>
						<button id="click" data-reflex="click->Site#act" data-act="hear">click</button>`
				}""");
		page.click("#evil");
		page.click("#click");
		assertThat(page.locator("output")).hasText("1");
		page.focus("#inside");
		page.click("#save");
		assertThat(page.locator("output")).hasText("2");
		assertThat(heard).containsExactly("{}", "{a=[1], b=[2]}null");
		assertThat(page).hasURL(site.url("events"));
	}

	@Test
	void keysFasterThanAnswersAreOneRunMoreWithAllOfThem(Page page) {
		Gate gate = site.gate("held");
		open(page,
				"<button data-reflex='click->Site#act' data-act='held'>hold</button><input data-reflex='input->@hear'>");
		page.click("button");
		gate.awaitReached();
		page.focus("input");
		page.keyboard().type("seventy");
		assertThat(page.locator("input")).hasValue("seventy");
		gate.open();
		assertThat(page.locator("output")).hasText("2");
		assertThat(heard).containsExactly("{}s", "{}seventy");
	}

	@Test
	void aFormThatIsEmptiedKeepsWhatIsPermanent(Page page) {
		open(page, """
				<form data-reflex="submit->@hear" data-reflex-reset><input name="author" data-reflex-permanent>
				<input name="text"><button>say</button></form>""");
		page.fill("[name=author]", "Ann");
		page.fill("[name=text]", "Hello");
		page.click("button");
		assertThat(page.locator("[name=text]")).hasValue("");
		assertThat(page.locator("[name=author]")).hasValue("Ann");
	}

	@Test
	void aListGoesOnAsLongAsItsEndIsInView(Page page) {
		site.open(page, "feed");
		assertThat(page.locator("p", new Page.LocatorOptions().setHasNotText("more"))).hasCount(10);
		page.locator("#end").scrollIntoViewIfNeeded();
		assertThat(page.locator("p", new Page.LocatorOptions().setHasNotText("more"))).hasCount(20);
		page.setViewportSize(600, 6000);
		assertThat(page.locator("p", new Page.LocatorOptions().setHasNotText("more"))).hasCount(45);
		assertThat(page.locator("#end")).hasCount(0);
	}

	@Test
	void aClockTicksByItself(Page page) {
		site.open(page, "clock");
		page.waitForFunction("() => Number(document.querySelector('p').textContent) >= 3");
	}

	@Test
	void mistakesAreToldOnTheDevelopersOwnMachine(Page page) {
		List<String> told = new CopyOnWriteArrayList<>();
		page.onConsoleMessage((message) -> told.add(message.text()));
		open(page, "<button data-reflex='click Counter#increment'>x</button>");
		page.waitForCondition(
				() -> told.stream().anyMatch((text) -> text.contains("Did you mean \"click->Counter#increment\"?")));
	}

	private static void open(Page page, String content) {
		body = content;
		site.open(page, "events");
		page.waitForFunction(
				"() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/pace.js'))");
	}

}
