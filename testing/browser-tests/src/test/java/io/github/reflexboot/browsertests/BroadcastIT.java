package io.github.reflexboot.browsertests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Visitors;
import io.github.reflexboot.operation.Operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server sends to pages that have asked for nothing.
 */
@ExtendWith(Chromium.class)
class BroadcastIT {

	private static final String GROUP = "orders";

	private final AtomicInteger runs = new AtomicInteger();

	private Site site;

	@BeforeEach
	void start() {
		this.site = Site.start();
		this.site.page("orders", (request) -> """
				<div id="news" data-reflex-subscribe="%s"></div>
				<output id="runs">%d</output>
				<input id="note">
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				<button id="tell" data-reflex="click->Site#act" data-act="tell">tell</button>
				""".formatted(this.site.token(GROUP), this.runs.get()));
		this.site.page("outside", (request) -> "<p id=\"news\"></p>");
		this.site.action("plus", (reflex) -> this.runs.incrementAndGet());
		this.site.action("tell", (reflex) -> {
			this.runs.incrementAndGet();
			this.site.broadcaster().toSession(reflex.session().getId()).refresh();
		});
	}

	@AfterEach
	void stop() {
		this.site.close();
	}

	@Test
	void aScheduledTaskFillsAProgressBarWithoutAClick(Page page) {
		this.site.page("job", (request) -> "<progress max=\"100\" value=\"0\" data-reflex-subscribe=\"%s\"></progress>"
			.formatted(this.site.token("job")));
		this.site.open(page, "job");
		AtomicInteger percent = new AtomicInteger();
		try (SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler()) {
			scheduler
				.scheduleAtFixedRate(
						() -> this.site.broadcaster()
							.toGroup("job")
							.send(new Operations().setProperty("progress", "value",
									percent.updateAndGet((before) -> Math.min(100, before + 5)))),
						Duration.ofMillis(20));
			page.waitForFunction("() => document.querySelector('progress').value === 100");
		}
	}

	@Test
	void aToastArrivesInTheBrowsersOfAGroupAndNotInAThird(Page page, Visitors visitors) {
		Page second = visitors.another().newPage();
		Page third = visitors.another().newPage();
		open(page);
		open(second);
		this.site.open(third, "outside");
		for (Page each : List.of(page, second, third)) {
			recordToasts(each);
		}
		this.site.broadcaster().toGroup(GROUP).send(toast("sold"));
		this.site.broadcaster().toAll().send(toast("end"));
		assertThat(toastsOf(page)).containsExactly("sold", "end");
		assertThat(toastsOf(second)).containsExactly("sold", "end");
		assertThat(toastsOf(third)).containsExactly("end");
	}

	@Test
	void namesAndTokensThatAreMadeUpInTheConsoleGetNothing(Page page, Visitors visitors) {
		Page member = visitors.another().newPage();
		open(member);
		this.site.open(page, "outside");
		String[] token = this.site.token(GROUP).split("\\.");
		String[] other = this.site.token("other").split("\\.");
		List<String> frames = new CopyOnWriteArrayList<>();
		page.onWebSocket((socket) -> socket.onFrameSent((frame) -> frames.add(frame.text())));
		page.reload();
		page.evaluate("""
				(tokens) => {
					for (const token of tokens) {
						const element = document.createElement("i")
						element.setAttribute("data-reflex-subscribe", token)
						document.body.append(element)
					}
				}""", List.of(GROUP, token[0] + ".", token[0] + "." + other[1], other[0] + "." + token[1]));
		page.waitForCondition(() -> frames.stream().anyMatch((frame) -> frame.contains("subscribe")));
		roundTrip(page);
		recordToasts(page);
		recordToasts(member);
		this.site.broadcaster().toGroup(GROUP).send(toast("secret"));
		this.site.broadcaster().toAll().send(toast("end"));
		assertThat(toastsOf(member)).containsExactly("secret", "end");
		assertThat(toastsOf(page)).containsExactly("end");
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void afterARestartOfTheServerPushesArriveAgainWithoutAPageLoad(Page page) {
		open(page);
		String token = page.getAttribute("#news", "data-reflex-subscribe");
		page.evaluate("() => { window.loaded = 'once' }");
		this.runs.set(7);
		this.site.restart();
		assertThat(page.locator("#runs")).hasText("7");
		assertThat(page.getAttribute("#news", "data-reflex-subscribe")).isNotEqualTo(token);
		awaitMember(page);
		this.site.broadcaster().toGroup(GROUP).send(new Operations().textContent("#news", "back"));
		assertThat(page.locator("#news")).hasText("back");
		assertThat(page.evaluate("() => window.loaded")).isEqualTo("once");
	}

	@Test
	void aPageThatWasMadeForAnotherSessionGetsTokensOfItsOwn(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		open(other);
		other.reload();
		String stale = other.getAttribute("#news", "data-reflex-subscribe");
		this.site.page("orders", (request) -> "<p id=\"news\" data-reflex-subscribe=\"%s\"></p>"
			.formatted(Site.isReflex(request) ? this.site.token(GROUP) : stale));
		open(page);
		assertThat(page.getAttribute("#news", "data-reflex-subscribe")).isNotEqualTo(stale);
	}

	@Test
	void anElementThatIsMorphedAwayTakesTheGroupWithIt(Page page) {
		open(page);
		this.site.page("orders", (request) -> "<p id=\"news\"></p>");
		this.site.broadcaster().toGroup(GROUP).refresh();
		assertThat(page.locator("p#news")).hasCount(1);
		roundTrip(page);
		this.site.broadcaster().toGroup(GROUP).send(new Operations().append("#news", "still here"));
		this.site.broadcaster().toAll().send(new Operations().append("#news", "end"));
		assertThat(page.locator("#news")).hasText("end");
	}

	@Test
	void whatAVisitorIsTypingSurvivesARefresh(Page page) {
		open(page);
		page.locator("#note").pressSequentially("half a sen");
		this.runs.set(5);
		this.site.broadcaster().toGroup(GROUP).refresh();
		assertThat(page.locator("#runs")).hasText("5");
		page.keyboard().type("tence");
		assertThat(page.locator("#note")).hasValue("half a sentence");
	}

	@Test
	void aClickChangesItsOwnTabAndTheOthersOfItsSessionWhenTheActionSaysSo(Page page, Visitors visitors) {
		Page sameSession = page.context().newPage();
		Page stranger = visitors.another().newPage();
		for (Page each : List.of(page, sameSession, stranger)) {
			open(each);
		}
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText("1");
		roundTripOfAMessageTo(sameSession);
		assertThat(sameSession.locator("#runs")).hasText("0");
		page.click("#tell");
		assertThat(page.locator("#runs")).hasText("2");
		assertThat(sameSession.locator("#runs")).hasText("2");
		roundTripOfAMessageTo(stranger);
		assertThat(stranger.locator("#runs")).hasText("0");
	}

	private void open(Page page) {
		this.site.open(page, "orders");
		awaitMember(page);
	}

	/**
	 * Wait until the server knows that a page is in the group.
	 */
	private void awaitMember(Page page) {
		page.waitForCondition(() -> {
			this.site.broadcaster().toGroup(GROUP).send(new Operations().setDatasetProperty("html", "member", "yes"));
			return "yes".equals(page.getAttribute("html", "data-member"));
		});
		page.evaluate("() => { delete document.documentElement.dataset.member }");
	}

	/**
	 * Wait until the server has seen all that a page has sent so far.
	 */
	private static void roundTrip(Page page) {
		page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					await Reflex.stimulate()
				}""");
	}

	/**
	 * Wait until a page has seen all that it was sent so far.
	 */
	private void roundTripOfAMessageTo(Page page) {
		this.site.broadcaster().toAll().send(new Operations().setDatasetProperty("html", "seen", "yes"));
		page.waitForSelector("html[data-seen]");
		page.evaluate("() => { delete document.documentElement.dataset.seen }");
	}

	private static Operations toast(String text) {
		return new Operations().dispatchEvent("toast", Map.of("text", text));
	}

	private static void recordToasts(Page page) {
		page.evaluate("""
				() => {
					window.toasts = []
					document.addEventListener("toast", ({ detail }) => window.toasts.push(detail.text))
				}""");
	}

	@SuppressWarnings("unchecked")
	private static List<String> toastsOf(Page page) {
		page.waitForFunction("() => window.toasts.includes('end')");
		return (List<String>) page.evaluate("() => window.toasts");
	}

}
