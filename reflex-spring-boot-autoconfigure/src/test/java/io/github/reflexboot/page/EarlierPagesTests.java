package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visit that leads back brings what has changed since its page was sent, and nothing
 * but the right page can come of it.
 */
@Tag("same-on-every-server")
class EarlierPagesTests {

	private static TestServer server;

	/**
	 * Has room for one page as it is, and for some that are packed.
	 */
	private static TestServer small;

	private EarlierPagesApplication.Site site;

	private TestSocket socket;

	private VisitingBrowser browser;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(EarlierPagesApplication.class), "reflex.boost=true",
				"reflex.limits.rate=1000", "reflex.limits.burst=1000");
		small = TestServer.start(List.of(EarlierPagesApplication.class), "reflex.page-memory=40KB");
	}

	@AfterAll
	static void stop() {
		server.close();
		small.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/site/home");
		this.site = server.bean(EarlierPagesApplication.Site.class);
		this.socket = server.open();
		this.browser = new VisitingBrowser(this.socket, "/site/home");
		write("/site/owners", "list");
		write("/site/owners/1", "Ada");
		write("/site/owners/1/edit", "form");
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aPageThatIsTheSameAsBeforeIsNamedAndNotSent() {
		String list = this.browser.visit("/site/owners").version();
		this.browser.visit("/site/owners/1").visit("/site/owners");
		assertThat(this.browser.answer().propertyNames()).containsExactly("type", "id", "b", "check");
		assertThat(this.browser.type()).isEqualTo("same");
		assertThat(this.browser.version()).isEqualTo(list);
		assertShown("/site/owners");
		this.browser.reflex("Site#write", "/site/owners", text("list") + "!");
		assertThat(this.browser.type()).as("what comes after it").isEqualTo("delta");
		assertShown("/site/owners");
	}

	@Test
	void aSavedFormComesBackAsWhatHasChangedOfThePageBehindItsRedirect() {
		String details = this.browser.visit("/site/owners").visit("/site/owners/1").version();
		this.browser.visit("/site/owners/1/edit");
		this.browser.take(this.browser.sendForm("/site/owners/1/edit", "/site/owners/1", text("Ada") + "<p>saved</p>",
				this.browser.earlier()));
		assertThat(this.browser.answer().propertyNames()).containsExactly("type", "id", "v", "b", "length", "steps",
				"check", "url");
		assertThat(this.browser.base()).isEqualTo(details);
		assertThat(this.browser.answer().toString().length()).as("bytes of the answer")
			.isLessThan(this.browser.text().length() * 3 / 100);
		assertShown("/site/owners/1");
	}

	@Test
	void aPageThatWasNeverSentIsMadeOutOfOneThatLooksAlike() {
		write("/site/owners/2", "Ada");
		this.browser.visit("/site/owners/1");
		String ada = this.browser.version();
		this.browser.visit("/site/owners").visit("/site/owners/2");
		assertThat(this.browser.base()).isEqualTo(ada);
		assertShown("/site/owners/2");
	}

	@Test
	void whatIsNearerInThePageThatIsOpenIsMadeOutOfThat() {
		this.browser.visit("/site/owners/1").visit("/site/owners");
		this.site.write("/site/owners/2", this.site.read("/site/owners"));
		this.browser.visit("/site/owners/2");
		assertThat(this.browser.type()).isEqualTo("delta");
		assertThat(this.browser.base()).isEmpty();
	}

	@Test
	void whatTheBrowserDoesNotNameIsNoBase() {
		this.browser.visit("/site/owners").visit("/site/owners/1").visit("/site/owners", List.of());
		assertThat(this.browser.type()).isEqualTo("morph");
		assertShown("/site/owners");
	}

	@Test
	void whatNobodyWasSentOrAnotherTabIsNoBase() {
		this.browser.visit("/site/owners").visit("/site/owners/1");
		try (TestSocket other = server.open()) {
			VisitingBrowser stranger = new VisitingBrowser(other, "/site/home");
			stranger.visit("/site/owners/1/edit")
				.visit("/site/owners", List.of(this.browser.earlier().get(0), this.browser.version(), "", "@", "x y"));
			assertThat(stranger.type()).isEqualTo("morph");
		}
		this.browser.forgetPage();
		this.browser.visit("/site/owners/1", List.of(this.browser.version() + "", "\ud83d\ude00"));
		assertThat(this.browser.type()).isEqualTo("morph");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"x\"", "[1]", "[null]", "{}", "[[\"x\"]]",
			"[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]" })
	void whatIsNoListOfAFewVersionsIsMalformed(String named) {
		this.socket.sendText("{\"type\":\"visit\",\"id\":\"bad\",\"url\":\"/site/owners\",\"b\":" + named + "}");
		assertThat(this.socket.answerTo("bad").path("type").asString()).isEqualTo("error");
		this.browser.visit("/site/owners");
		assertShown("/site/owners");
	}

	@Test
	void whoeverHasGotHoldOfTheKeyOfATabLearnsNothingAboutItsPages() {
		this.browser.visit("/site/owners").visit("/site/owners/1");
		server.newVisitor();
		server.get("/site/home");
		try (TestSocket thief = server.openAgain(this.socket.key())) {
			this.browser.reconnect(thief);
			this.browser.visit("/site/owners");
			assertThat(this.browser.type()).isEqualTo("morph");
		}
	}

	@Test
	void aPageThatConnectsAnewGoesOnWithWhatItHas() {
		String list = this.browser.visit("/site/owners").version();
		this.browser.visit("/site/owners/1");
		try (TestSocket again = server.openAgain(this.socket.key())) {
			this.browser.reconnect(again);
			this.browser.visit("/site/owners");
			assertThat(this.browser.base()).isEqualTo(list);
			this.browser.visit("/site/owners/1");
			assertThat(this.browser.type()).isEqualTo("same");
			assertShown("/site/owners/1");
		}
	}

	@Test
	void severalThatAreAskedForAtOnceAreEachMadeOutOfWhatWasNamed() {
		this.browser.visit("/site/owners").visit("/site/owners/1").visit("/site/owners/1/edit");
		List<String> named = this.browser.earlier();
		List<VisitingBrowser.Sent> sent = new ArrayList<>();
		for (String each : List.of("/site/owners", "/site/owners/1", "/site/owners", "/site/owners/1/edit")) {
			sent.add(this.browser.sendVisit(each, named));
		}
		for (VisitingBrowser.Sent each : sent) {
			this.browser.take(each);
			assertShown(each.url());
		}
	}

	@Test
	void whereAnActionLeadsThePageThatItLeavesIsKept() {
		String list = this.browser.visit("/site/owners").version();
		this.browser.reflex("Site#go", "/site/owners/1");
		assertShown("/site/owners/1");
		this.browser.visit("/site/owners");
		assertThat(this.browser.base()).isEqualTo(list);
	}

	@Test
	void noMoreThanTheLastFivePagesAreKept() {
		List<String> addresses = IntStream.range(0, 7).mapToObj((i) -> "/site/" + "a/".repeat(i) + "end").toList();
		addresses.forEach((each) -> write(each, each));
		addresses.forEach(this.browser::visit);
		List<String> versions = this.browser.earlier();
		assertThat(versions).hasSize(6);
		this.browser.visit(addresses.get(0), versions);
		assertThat(this.browser.type()).isEqualTo("morph");
		this.browser.visit(addresses.get(3), versions);
		assertThat(this.browser.base()).isEqualTo(versions.get(3));
	}

	@Test
	void pagesThatWerePackedAreFound() {
		List<String> addresses = List.of("/site/a", "/site/b/c", "/site/d/e/f");
		try (TestSocket other = small.open()) {
			VisitingBrowser visitor = new VisitingBrowser(other, "/site/home");
			addresses.forEach((each) -> writeSmall(each, ("<p>" + each + "</p>").repeat(1000)));
			addresses.forEach(visitor::visit);
			for (String each : addresses) {
				visitor.visit(each);
				assertThat(visitor.type()).as(each).isEqualTo("same");
			}
		}
	}

	@Test
	void pagesThatThereIsNoRoomForAreSentAsAWhole() {
		try (TestSocket other = small.open()) {
			VisitingBrowser visitor = new VisitingBrowser(other, "/site/home");
			for (String each : List.of("/site/g", "/site/h/i")) {
				byte[] noise = new byte[30_000];
				new Random(each.length()).nextBytes(noise);
				writeSmall(each, Base64.getEncoder().encodeToString(noise));
			}
			visitor.visit("/site/g").visit("/site/h/i").visit("/site/g");
			assertThat(visitor.type()).isEqualTo("morph");
		}
	}

	private static void writeSmall(String address, String text) {
		small.bean(EarlierPagesApplication.Site.class).write(address, text);
	}

	private void write(String address, String about) {
		this.site.write(address, text(about));
	}

	/**
	 * Return a page that has little in common with those that are about something else.
	 */
	private static String text(String about) {
		return IntStream.range(0, 300)
			.mapToObj((i) -> "<p>" + about + " " + i + " " + about + "</p>")
			.toList()
			.toString();
	}

	private void assertShown(String address) {
		assertThat(this.browser.text()).isEqualTo(server.get(address).body());
		assertThat(this.browser.address()).isEqualTo(address);
	}

}
