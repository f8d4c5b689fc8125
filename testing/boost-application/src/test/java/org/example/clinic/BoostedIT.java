package org.example.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.example.clinic.owner.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a boost adds to the clinic, and what it leaves to the browser.
 */
class BoostedIT {

	private static Chromium chromium;

	private static Clinic clinic;

	private Guest guest;

	@BeforeAll
	static void start() {
		chromium = Chromium.launch();
		clinic = Clinic.start(true, "reflex.boost-exclude=/vets.html,/owners/*/pets/**");
	}

	@AfterAll
	static void stop() {
		clinic.close();
		chromium.close();
	}

	@BeforeEach
	void come() {
		this.guest = new Guest(clinic, chromium.browser().newContext());
	}

	@AfterEach
	void leave() {
		this.guest.close();
	}

	@Test
	void aDoubleClickMakesOneRow() {
		this.guest.open("/owners/new");
		for (int i = 0; i < 5; i++) {
			enter("Double", "Click");
			this.guest.page().dblclick("#another");
			this.guest.sees("#notice", "New owner created");
			assertThat(this.guest.at("#firstName")).hasValue("");
			this.guest.follow("Find owners").sees("h1", "Find owners").click("#add");
		}
		assertThat(count("Click")).isEqualTo(5);
		this.guest.stayed();
	}

	@Test
	void aFormThatWasSentWhenTheConnectionBrokeIsNotSentAgain() {
		try (FarAway network = FarAway.from(clinic, 0)) {
			Page page = this.guest.expectingErrors().page();
			page.navigate(network.url("/owners/new"));
			this.guest.ready();
			enter("Lost", "Connection");
			page.evaluate("() => document.addEventListener('reflex:error', () => { window.isLost = true })");
			clinic.holdSaves();
			try {
				page.click("#save");
				clinic.awaitSave();
				network.cut();
				page.waitForFunction("() => window.isLost");
			}
			finally {
				clinic.releaseSaves();
			}
			page.waitForSelector("html[data-reflex-connection=connected]");
			assertThat(page.locator("#firstName")).hasValue("Lost");
			page.click("text=Find owners");
			assertThat(page.locator("h1")).hasText("Find owners");
			assertThat(count("Connection")).isEqualTo(1);
		}
	}

	@Test
	void anAnswerToAFormIsShownAsItWasOnTheWayBack() {
		this.guest.open("/owners/new").fill("#firstName", "Katherine").click("#save");
		this.guest.sees("#lastName + .error", "must not be empty").fill("#lastName", "Goble").follow("Find owners");
		this.guest.sees("h1", "Find owners").page().goBack();
		this.guest.sees("#address + .error", "must not be empty").stayed();
		assertThat(this.guest.at("#lastName")).hasValue("Goble");
		this.guest.fill("#address", "1 Langley Rd").fill("#city", "Hampton").fill("#telephone", "7575550000");
		this.guest.click("#save").sees("#name", "Katherine Goble").stayed();
		assertThat(count("Goble")).isEqualTo(1);
	}

	@Test
	void addressesThatAreExcludedAreLoaded() {
		this.guest.open("/").follow("Veterinarians").sees("h1", "Veterinarians").loaded();
		assertThat(this.guest.at("script[src='/reflex/reflex.js']")).hasCount(0);
	}

	@Test
	void aPageThatIsExcludedByAPatternPostsAsBefore() {
		this.guest.open("/owners/7").click("#add-pet").sees("h1", "Pet").loaded();
		this.guest.fill("#form #name", "Rex").fill("#birthDate", "2024-05-06").click("#form button");
		this.guest.sees("#notice", "Pet saved").ready();
	}

	@Test
	void whatSaysSoIsLeftToTheBrowser() {
		this.guest.open("/owners/new")
			.page()
			.evaluate("() => document.querySelector('#form').dataset.reflexVisit = 'false'");
		Request request = this.guest.page()
			.waitForRequest(Request::isNavigationRequest, () -> this.guest.click("#save"));
		assertThat(request.method()).isEqualTo("POST");
		this.guest.sees("#city + .error", "must not be empty").loaded();
	}

	@Test
	void aVisitCanBePrevented() {
		this.guest.open("/")
			.page()
			.evaluate("() => document.addEventListener('reflex:before-visit', (event) => event.preventDefault())");
		this.guest.follow("Find owners").isAt("/").sees("h1", "Welcome");
	}

	@Test
	void thePageHasTheScriptOnceWithTheNonceOfItsPolicy() {
		List<String> scripts = new ArrayList<>();
		this.guest.page().onRequest((request) -> scripts.add(request.url()));
		this.guest.open("/").follow("Find owners").sees("h1", "Find owners");
		assertThat(scripts).filteredOn((url) -> url.endsWith("/reflex.js")).hasSize(1);
		assertThat(this.guest.at("script[src='/reflex/reflex.js']")).hasCount(1);
	}

	@Test
	void aPageWithEventsIsLeftByTheBrowser() {
		this.guest.open("/").follow("Waiting room").sees("#board li", "Leo, please").loaded();
		this.guest.ready();
		this.guest.page().evaluate("() => { window.seen = true }");
		this.guest.follow("Welcome").sees("h1", "Welcome").loaded();
	}

	@Test
	void aPageWithAScriptInItsBodyIsLoadedAndThePageAfterItIsNot() {
		this.guest.open("/").follow("Script").sees("#library", "A file has run").loaded();
		this.guest.ready();
		this.guest.page().evaluate("() => { window.seen = true }");
		this.guest.follow("Welcome").sees("h1", "Welcome").stayed();
		this.guest.page().goBack();
		this.guest.sees("#drawn", "Drawn by a script").loaded();
		assertThat(this.guest.page().evaluate("() => window.runs")).isEqualTo(1);
	}

	@Test
	void aPageIsLoadedFromOneWhoseElementsAreListenedTo() {
		this.guest.open("/owners")
			.page()
			.evaluate("() => document.querySelector('h1').addEventListener('click', () => {})");
		this.guest.follow("Welcome").sees("h1", "Welcome").loaded();
	}

	@Test
	void withoutTheConnectionThePageIsAsBefore() {
		this.guest.expectingErrors().page().routeWebSocket("**/reflex**", (socket) -> socket.close());
		this.guest.page().navigate(clinic.url("/owners/new"));
		enter("No", "Socket").click("#save").sees("#notice", "New owner created").sees("#name", "No Socket");
		assertThat(count("Socket")).isEqualTo(1);
	}

	@Test
	void withoutJavaScriptThePageIsAsBefore() {
		try (Guest plain = new Guest(clinic,
				chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)))) {
			plain.page().navigate(clinic.url("/"));
			plain.follow("Find owners").sees("h1", "Find owners");
		}
	}

	@Test
	void theNextPageIsSentAsWhatIsOtherThanInTheOneBefore() {
		AtomicInteger longest = new AtomicInteger();
		this.guest.page()
			.onWebSocket((socket) -> socket
				.onFrameReceived((frame) -> longest.accumulateAndGet(frame.text().length(), Math::max)));
		this.guest.open("/owners").follow("2").sees("[aria-current]", "2");
		longest.set(0);
		this.guest.follow("3").sees("[aria-current]", "3");
		assertThat(longest).hasValueLessThan(1_500);
	}

	@Test
	void pagesToWhichAVisitLeadsBackAreSentAsWhatHasChangedSinceTheyWereSent() {
		List<String> answers = new CopyOnWriteArrayList<>();
		this.guest.page().onWebSocket((socket) -> socket.onFrameReceived((frame) -> answers.add(frame.text())));
		this.guest.open("/owners/find")
			.click("#search button")
			.follow("George Franklin")
			.sees("#name", "George Franklin");
		int whole = answers.get(answers.size() - 1).length();
		for (String city : List.of("Oslo", "Rome", "Lima")) {
			this.guest.click("#edit").fill("input#city", city);
			answers.clear();
			this.guest.click("#save").sees("td#city", city);
			assertThat(String.join("", answers)).contains("\"b\":").hasSizeLessThan(whole / 4);
		}
		this.guest.follow("Find owners").click("#search button");
		answers.clear();
		this.guest.follow("2").sees("[aria-current]", "2").follow("1").sees("[aria-current]", "1");
		assertThat(answers.get(answers.size() - 1)).contains("\"same\"").hasSizeLessThan(100);
		this.guest.stayed();
	}

	private Guest enter(String firstName, String lastName) {
		return this.guest.fill("#firstName", firstName)
			.fill("#lastName", lastName)
			.fill("#address", "1 Langley Rd")
			.fill("#city", "Hampton")
			.fill("#telephone", "7575550000");
	}

	private static long count(String lastName) {
		return clinic.owners().findAll().stream().map(Owner::getLastName).filter(lastName::equals).count();
	}

}
