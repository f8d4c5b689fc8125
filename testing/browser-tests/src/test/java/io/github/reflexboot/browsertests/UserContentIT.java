package io.github.reflexboot.browsertests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody has written who may write HTML with {@code data-*} attributes, in a page
 * under a strict policy.
 */
@ExtendWith(Chromium.class)
class UserContentIT {

	private static final String EVENTS = "load error toggle focus loadedmetadata reflex:connected reflex:success "
			+ "readystatechange DOMContentLoaded pageshow resize scroll focusin visible every";

	/**
	 * What happens without a visitor as soon as it is in a page, or soon after.
	 */
	private static final List<String> BY_THEMSELVES = List.of("<img src=missing data-reflex=\"error->%s\">",
			"<p data-reflex=\"visible->%s every(100ms)->%1$s\">x</p>",
			"<p><template shadowrootmode=open><img src=missing data-reflex=\"error->%s\"></template></p>",
			"<img src=\"/reflex/missing.png\" alt data-reflex=\"error->%s error->%1$s\">",
			"<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-reflex=\"load->%s error->%1$s\">",
			"<details open data-reflex=\"%s\"><summary>x</summary></details>",
			"<details open data-reflex=\"toggle->%s:prevent\"><summary>x</summary></details>",
			"<input autofocus data-reflex=\"focus->%s focusin->%1$s\">",
			"<div data-reflex=\"focusin->%s\"><input autofocus></div>",
			"<video src=missing data-reflex=\"error->%s\"></video>",
			"<audio src=missing data-reflex=\"error->%s loadstart->%1$s emptied->%1$s\"></audio>",
			"<p data-reflex=\"reflex:connected@document->%s reflex:finalize@document->%1$s\"></p>",
			"<p data-reflex=\"load@window->%s pageshow@window->%1$s resize@window->%1$s focus@window->%1$s\"></p>",
			"<p data-reflex=\"DOMContentLoaded@document->%s readystatechange@document->%1$s\"></p>",
			"<iframe data-reflex=\"load->%s\"></iframe>", "<object data=missing data-reflex=\"error->%s\"></object>");

	private static final AtomicInteger danger = new AtomicInteger();

	private static volatile String content = "";

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start("reflex.limits.burst=1000", "reflex.limits.rate=1000");
		site.action("danger", (reflex) -> danger.incrementAndGet());
		site.action("nothing", (reflex) -> {
		});
		site.page("plain", (request) -> page("", content(request)));
		site.page("registered", (request) -> page(" data-reflex-events=\"" + EVENTS + "\"", content(request)));
		site.page("ignored", (request) -> page(" data-reflex-events=\"" + EVENTS + "\"",
				"<div data-reflex-ignore>" + content(request) + "</div>"));
		for (String name : List.of("plain", "registered", "ignored")) {
			site.header(name, "Content-Security-Policy", "default-src 'self'; img-src 'self' data:; "
					+ "require-trusted-types-for 'script'; trusted-types reflex");
		}
	}

	private static String content(HttpServletRequest request) {
		return content;
	}

	private static String page(String attributes, String body) {
		return """
				<!DOCTYPE html><html%s><head><title>content</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body><button id="go" data-reflex="click->Site#act" data-act="nothing">go</button>%s</body></html>"""
			.formatted(attributes, body);
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@BeforeEach
	void nothingHasHappened() {
		danger.set(0);
		content = "";
	}

	@Test
	@ExpectsErrors("Failed to load resource")
	void nothingInItAsksForAReflexByItself(Page page) {
		Random random = seeded();
		for (int visit = 0; visit < 3; visit++) {
			content = generated(random);
			site.open(page, "plain");
			content = generated(random);
			go(page);
			awaitWhatIsUnderWay(page);
			assertThat(danger).as(content).hasValue(0);
		}
	}

	@Test
	@ExpectsErrors("Failed to load resource")
	void itWouldWhereThePageRegistersSuchEvents(Page page) {
		site.open(page, "registered");
		content = written("<img src=missing data-reflex=\"error->%s\">");
		go(page);
		page.waitForCondition(() -> danger.get() == 1);
	}

	@Test
	@ExpectsErrors("Failed to load resource")
	void ignoredItAsksForNothingWhateverThePageRegistersAndTheVisitorDoes(Page page) {
		content = generated(seeded()) + written("<button id=b type=button data-reflex=\"click->%s\">b</button>"
				+ "<input id=i data-reflex=\"input->%1$s keydown->%1$s\"><form data-reflex=\"%1$s\"><button id=s>s</button></form>"
				+ "<p data-reflex=\"click@window->%1$s keydown.a@document->%1$s\">p</p>");
		site.open(page, "ignored");
		page.click("#b");
		page.fill("#i", "x");
		page.press("#i", "a");
		page.evaluate(
				"() => document.querySelector('#s').form.addEventListener('submit', (event) => event.preventDefault())");
		page.click("#s");
		go(page);
		awaitWhatIsUnderWay(page);
		assertThat(danger).hasValue(0);
	}

	@Test
	void whatTheVisitorDoesNeedsNoRegistration(Page page) {
		content = written("<details id=d data-reflex=\"%s\"><summary>d</summary></details>"
				+ "<p id=p data-reflex=\"mousedown->%1$s\">p</p><input id=i data-reflex=\"focus->%1$s\">"
				+ "<input id=k data-reflex=\"keydown.enter@window->%1$s\">"
				+ "<input id=c type=checkbox data-reflex=\"%1$s\"><select id=s data-reflex=\"%1$s\"><option>1<option>2</select>");
		site.open(page, "plain");
		List<Runnable> deeds = List.of(() -> page.click("#d summary"), () -> page.click("#p"), () -> page.click("#i"),
				() -> page.press("#k", "Enter"), () -> page.click("#c"), () -> page.selectOption("#s", "2"));
		for (int i = 0; i < deeds.size(); i++) {
			deeds.get(i).run();
			int expected = i + 1;
			page.waitForCondition(() -> danger.get() >= expected);
		}
		go(page);
		assertThat(danger).hasValue(deeds.size());
	}

	private static void go(Page page) {
		Stages stages = Stages.record(page);
		page.evaluate("() => document.querySelector('#go').click()");
		stages.awaitEnds(1);
	}

	/**
	 * What is loaded later than all of it, by the same server, ends later.
	 */
	private static void awaitWhatIsUnderWay(Page page) {
		page.evaluate("""
				async () => {
					await import("/reflex/stimulus.js")
					const image = new Image()
					await new Promise((resolve) => Object.assign(image, { src: "missing3", onerror: resolve }))
					await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
				}""");
		go(page);
	}

	private static String generated(Random random) {
		List<String> all = new ArrayList<>(BY_THEMSELVES);
		Collections.shuffle(all, random);
		return written(String.join("", all.subList(0, random.nextInt(6, all.size() + 1)))
			.replace("missing", "missing" + random.nextInt(1_000)));
	}

	private static String written(String html) {
		return html.replace("data-reflex=", "data-act=\"danger\" data-reflex=").replaceAll("%(1\\$)?s", "Site#act");
	}

	private static Random seeded() {
		long seed = System.nanoTime();
		System.out.println("seed of the user content: " + seed);
		return new Random(seed);
	}

}
