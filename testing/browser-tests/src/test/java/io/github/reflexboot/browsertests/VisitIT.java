package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.operation.HistoryAction;
import io.github.reflexboot.operation.Operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way through a site whose pages are shown in the place of each other.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class VisitIT {

	private static final String TALL = "<div style=\"height: 5000px\"></div>";

	private static final String LINKS = "<nav data-reflex-visit>" + String.join("",
			List.of("home", "owners", "vets", "refused", "missing", "file", "off", "slow", "styled", "moved", "group")
				.stream()
				.map((name) -> "<a id=\"to-%1$s\" href=\"/%1$s\">%1$s</a> ".formatted(name))
				.toList())
			+ "<a id=\"to-page\" href=\"?page=2\">2</a><form action=\"/owners\"><input name=\"q\" id=\"q\"></form></nav>";

	private static final Gate slow = new Gate();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		for (String name : List.of("home", "owners", "vets")) {
			site.page(name, (request) -> page(name, "en", "", "<h1>" + name + " " + request.getQueryString()
					+ "</h1><p id=\"n\">" + request.getHeader("Referer") + "</p>" + TALL));
		}
		site.page("refused", (request) -> Site.isReflex(request) ? "" : "status:401");
		site.page("file", (request) -> "content");
		site.header("file", "Content-Disposition", "attachment; filename=report.html");
		site.page("off", (request) -> "redirect:/other.example/there");
		site.page("moved", (request) -> "redirect:owners?q=moved");
		site.page("slow", (request) -> {
			slow.accept(null);
			return page("slow", "en", "", "<h1>slow</h1>");
		});
		site.page("styled", (request) -> page("styled", "de",
				"<link rel=\"stylesheet\" href=\"data:text/css,h1{width:123px}\">", "<h1>styled</h1>"));
		site.action("add", (reflex) -> reflex.session().setAttribute("added", true));
		site.action("sort", (reflex) -> reflex.visit("?sort=name"));
		site.page("group", (request) -> page("group", "en", "",
				"<h1>group</h1><b id=\"in\" data-reflex-subscribe=\"%s\"></b><button data-reflex=\"click->Site#act\" data-act=\"add\">add</button><i id=\"added\">%s</i><button id=\"sort\" data-reflex=\"click->Site#act\" data-act=\"sort\">sort</button><u>%s</u>%s"
					.formatted(site.token("news"), request.getSession().getAttribute("added"), request.getQueryString(),
							TALL)));
	}

	private static String page(String name, String language, String head, String body) {
		return """
				<!DOCTYPE html><html lang="%2$s"><head><title>%1$s of the site</title><link rel="icon" href="data:,">%3$s
				<script type="module" src="/reflex/reflex.js"></script></head><body>%4$s%5$s
				<div id="player" data-reflex-permanent><audio id="sound"></audio></div></body></html>"""
			.formatted(name, language, head, LINKS, body);
	}

	private static Page open(Page page, String name) {
		site.openWhole(page, name);
		page.evaluate("() => { window.stays = true }");
		return page;
	}

	private static boolean isSameDocument(Page page) {
		return Boolean.TRUE.equals(page.evaluate("() => window.stays === true"));
	}

	@Test
	void aLinkShowsItsPageWithoutLoadingIt(Page page) {
		open(page, "home").click("#to-owners");
		assertThat(page.locator("h1")).hasText("owners null");
		assertThat(page).hasURL(site.url("owners"));
		assertThat(page).hasTitle("owners of the site");
		assertThat(page.locator("#n")).hasText(site.url("home"));
		assertThat(page.locator("h1")).isFocused();
		assertThat(page.locator(".reflex-announcement")).hasText("owners of the site");
		page.fill("#q", "a b");
		page.press("#q", "Enter");
		assertThat(page.locator("h1")).hasText("owners q=a+b");
		page.click("#to-moved");
		assertThat(page).hasURL(site.url("owners?q=moved"));
		assertThat(isSameDocument(page)).isTrue();
	}

	@Test
	void theWayBackShowsEachPageAtOnceWhereItWas(Page page) {
		open(page, "home");
		int at = 300;
		for (String next : List.of("owners", "vets", "page")) {
			page.evaluate("(y) => scrollTo(0, y)", at);
			page.evaluate("(name) => document.querySelector('#to-' + name).click()", next);
			assertThat(page.locator("h1")).containsText(next.equals("page") ? "vets page=2" : next);
			page.waitForFunction("() => scrollY === 0");
			at += 300;
		}
		for (int y : List.of(900, 600, 300)) {
			page.goBack();
			page.waitForFunction("(y) => scrollY === y", y);
		}
		assertThat(page.locator("h1")).hasText("home null");
		assertThat(page).hasURL(site.url("home"));
		page.goForward();
		assertThat(page.locator("h1")).hasText("owners null");
		assertThat(isSameDocument(page)).isTrue();
	}

	@Test
	void theWayBackToAnotherAddressShowsWhatItSaysInTheFieldThatHasTheFocusToo(Page page) {
		site.page("found", (request) -> page("found", "en", "",
				"<input id=\"word\" value=\"%1$s\" data-reflex=\"input->Site#act\" data-act=\"find\"><h1>found %1$s</h1>"
					.formatted(request.getParameter("word"))));
		site.action("find", (reflex) -> reflex.visit("?word=" + reflex.element().value()));
		open(page, "found?word=a").click("#word");
		page.keyboard().press("End");
		page.keyboard().type("b");
		assertThat(page.locator("h1")).hasText("found ab");
		page.goBack();
		assertThat(page.locator("h1")).hasText("found a");
		assertThat(page.locator("#word")).hasValue("a");
		page.goForward();
		assertThat(page.locator("#word")).hasValue("ab");
	}

	@Test
	void thePageOfTheLastLinkIsShownHoweverFastTheyAreClicked(Page page) {
		open(page, "home");
		page.evaluate("() => { for (const name of ['owners', 'vets']) document.querySelector('#to-' + name).click() }");
		assertThat(page.locator("h1")).hasText("vets null");
		assertThat(page).hasURL(site.url("vets"));
		page.goBack();
		assertThat(page.locator("h1")).hasText("home null");
	}

	@Test
	void aPageThatIsNotThereIsShown(Page page) {
		open(page, "home").click("#to-missing");
		assertThat(page.locator("body")).containsText("no page");
		assertThat(page).hasURL(site.url("missing"));
	}

	@Test
	@ExpectsErrors("401")
	void aRefusalIsForTheBrowser(Page page) {
		open(page, "home").click("#to-refused");
		page.waitForFunction("() => window.stays !== true");
		assertThat(page).hasURL(site.url("refused"));
	}

	@Test
	void aDownloadIsSavedAndThePageStays(Page page) {
		open(page, "home");
		String name = page.waitForDownload(() -> page.click("#to-file")).suggestedFilename();
		assertThat(name).isEqualTo("report.html");
		assertThat(page).hasURL(site.url("home"));
		page.click("#to-owners");
		assertThat(page.locator("h1")).hasText("owners null");
		assertThat(isSameDocument(page)).isTrue();
	}

	@Test
	void anotherSiteIsLoaded(Page page) {
		page.route("http://other.example/**", (route) -> route
			.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Other</h1>")));
		open(page, "home").click("#to-off");
		assertThat(page.locator("h1")).hasText("Other");
		assertThat(page).hasURL("http://other.example/there");
	}

	@Test
	void whoDoesNotWaitForASlowPageGoesElsewhere(Page page) {
		open(page, "home").click("#to-slow");
		slow.awaitReached();
		page.click("#to-vets");
		slow.open();
		assertThat(page.locator("h1")).hasText("vets null");
		assertThat(page).hasURL(site.url("vets"));
		assertThat(isSameDocument(page)).isTrue();
	}

	@Test
	void stylesComeWithTheirPageAndGoWithIt(Page page) {
		open(page, "home");
		page.evaluate("""
				() => {
					window.seen = []
					const note = () => {
						const h1 = document.querySelector("h1")
						window.seen.push(h1.textContent.trim() + getComputedStyle(h1).width)
					}
					new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true })
				}""");
		page.click("#to-styled");
		assertThat(page.locator("h1")).hasCSS("width", "123px");
		assertThat(page.locator("html")).hasAttribute("lang", "de");
		assertThat(page.evaluate(
				"() => window.seen.filter((each) => /^home.*123px/.test(each) || /^styled(?!123px)/.test(each)).length"))
			.isEqualTo(0);
		page.click("#to-home");
		assertThat(page.locator("h1")).not().hasCSS("width", "123px");
		assertThat(page.locator("html")).hasAttribute("lang", "en");
	}

	@Test
	void whatIsPermanentPlaysOn(Page page) {
		open(page, "home");
		page.evaluate(
				"""
						async () => {
							const bytes = new Uint8Array(44 + 8000)
							const view = new DataView(bytes.buffer)
							const text = (at, value) => [...value].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)))
							text(0, "RIFF"); view.setUint32(4, 36 + 8000, true); text(8, "WAVEfmt "); view.setUint32(16, 16, true)
							view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, 8000, true)
							view.setUint32(28, 8000, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true)
							text(36, "data"); view.setUint32(40, 8000, true)
							const sound = document.querySelector("#sound")
							sound.muted = true
							sound.loop = true
							sound.src = URL.createObjectURL(new Blob([bytes], { type: "audio/wav" }))
							await sound.play()
							window.paused = 0
							sound.addEventListener("pause", () => window.paused++)
						}""");
		page.click("#to-owners");
		assertThat(page.locator("h1")).hasText("owners null");
		page.goBack();
		assertThat(page.locator("h1")).hasText("home null");
		assertThat(page.evaluate("() => !document.querySelector('#sound').paused && window.paused === 0"))
			.isEqualTo(true);
	}

	@Test
	void aPageThatWasShownReactsAndIsInItsGroups(Page page) {
		open(page, "home").click("#to-group");
		assertThat(page.locator("h1")).hasText("group");
		page.click("button[data-act=add]");
		assertThat(page.locator("#added")).hasText("true");
		page.waitForCondition(() -> {
			site.broadcaster().toGroup("news").send(new Operations().textContent("#in", "told"));
			return "told".equals(page.textContent("#in"));
		});
		page.evaluate("() => scrollTo(0, 400)");
		page.evaluate("() => document.querySelector('#sort').click()");
		assertThat(page.locator("u")).hasText("sort=name");
		assertThat(page).hasURL(site.url("group?sort=name"));
		assertThat(page.evaluate("() => scrollY")).isEqualTo(400);
		page.goBack();
		assertThat(page.locator("u")).hasText("null");
		page.goBack();
		assertThat(page.locator("h1")).hasText("home null");
		assertThat(isSameDocument(page)).isTrue();
	}

	@Test
	void aPageThatIsLoadedAnewOnTheWayKnowsItsHistory(Page page) {
		open(page, "home").click("#to-owners");
		assertThat(page.locator("h1")).hasText("owners null");
		page.evaluate("() => scrollTo(0, 500)");
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.waitForFunction("() => scrollY === 500");
		page.goBack();
		assertThat(page.locator("h1")).hasText("home null");
		page.goForward();
		assertThat(page.locator("h1")).hasText("owners null");
	}

	@Test
	void aPageIsAskedForWhenTheVisitorPointsAtItsLink(Page page) {
		List<String> purposes = new CopyOnWriteArrayList<>();
		site.page("ahead", (request) -> {
			purposes.add(String.valueOf(request.getHeader("Sec-Purpose")));
			return page("ahead", "en", "", "<h1>ahead " + request.getHeader("Sec-Purpose") + "</h1>");
		});
		site.page("pointed", (request) -> page("pointed", "en", "",
				"<h1>pointed</h1><p data-reflex-visit data-reflex-prefetch><a id=\"go\" href=\"/ahead\">ahead</a></p>"));
		open(page, "pointed").hover("#go");
		page.waitForCondition(() -> purposes.size() == 1);
		page.click("#go");
		assertThat(page.locator("h1")).hasText("ahead null");
		assertThat(page).hasURL(site.url("ahead"));
		assertThat(purposes).containsExactly("prefetch", "null");
		page.goBack();
		assertThat(page.locator("h1")).hasText("pointed");
	}

	@Test
	void rowsAreAddedAndThoseThatGoDoNotMoveWhatTheVisitorLooksAt(Page page) {
		site.action("more", (reflex) -> reflex.visit("?part=" + reflex.element().dataset("part", Integer.class),
				HistoryAction.REPLACE));
		site.page("rows", (request) -> {
			int part = (request.getParameter("part") != null) ? Integer.parseInt(request.getParameter("part")) : 1;
			String rows = IntStream.rangeClosed(10 * part - 9, 10 * part)
				.mapToObj("<li id=\"row%1$d\" style=\"height: 300px\">%1$d</li>"::formatted)
				.collect(Collectors.joining());
			return page("rows", "en", "", """
					<h1>rows</h1><ol id="list" data-reflex-append data-reflex-append-limit="20">%s</ol>
					<button id="more" data-reflex="click->Site#act" data-act="more" data-part="%d">more</button>"""
				.formatted(rows, part + 1));
		});
		open(page, "rows").evaluate("() => document.querySelector('#more').click()");
		assertThat(page.locator("#list > li")).hasCount(20);
		page.evaluate("() => document.querySelector('#row15').scrollIntoView()");
		Object top = page.evaluate("() => Math.round(document.querySelector('#row15').getBoundingClientRect().top)");
		page.evaluate("() => document.querySelector('#more').click()");
		assertThat(page.locator("#row30")).hasCount(1);
		assertThat(page.locator("#list > li")).hasCount(20);
		assertThat(page.locator("#list > li").first()).hasText("11");
		assertThat(page.evaluate("() => Math.round(document.querySelector('#row15').getBoundingClientRect().top)"))
			.isEqualTo(top);
		assertThat(page).hasURL(site.url("rows?part=3"));
		page.evaluate("() => document.querySelector('#to-home').click()");
		assertThat(page.locator("h1")).hasText("home null");
		page.goBack();
		assertThat(page.locator("#list > li")).hasCount(20);
		assertThat(page.locator("#list > li").first()).hasText("11");
	}

	@Test
	void aStrictPolicyIsKept(Page page) {
		for (String name : List.of("strict", "stricter")) {
			site.header(name, "Content-Security-Policy", (request) -> {
				String nonce = UUID.randomUUID().toString();
				request.setAttribute("nonce", nonce);
				return "default-src 'self'; img-src data:; script-src 'nonce-%1$s'; style-src 'nonce-%1$s'"
					.formatted(nonce);
			});
			site.page(name, (request) -> strict(name, request));
		}
		open(page, "strict").click("a");
		assertThat(page.locator("h1")).hasText("stricter");
		assertThat(page.locator("h1")).hasCSS("width", "77px");
		page.goBack();
		assertThat(page.locator("h1")).hasText("strict");
		assertThat(isSameDocument(page)).isTrue();
	}

	private static String strict(String name, HttpServletRequest request) {
		return """
				<!DOCTYPE html><html><head><title>%1$s</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js" nonce="%2$s"></script>
				<style nonce="%2$s">h1 { width: %3$s }</style></head>
				<body data-reflex-visit><h1>%1$s</h1><a href="/stricter">on</a></body></html>""".formatted(name,
				request.getAttribute("nonce"), name.equals("strict") ? "66px" : "77px");
	}

}
