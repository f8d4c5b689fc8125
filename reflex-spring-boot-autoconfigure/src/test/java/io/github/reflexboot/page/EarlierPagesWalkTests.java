package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random walks over random pages: whatever a browser names and whenever it does, what it
 * makes out of the answers is what a {@code GET} gets.
 */
class EarlierPagesWalkTests {

	private static final int STEPS = Integer.getInteger("generated.steps", 300);

	private static final List<String> ADDRESSES = List.of("/site/a", "/site/a?page=2", "/site/a?page=3", "/site/a/1",
			"/site/a/2", "/site/a/1/edit", "/site/b", "/site/c/d/e");

	private final long seed = Long.getLong("generated.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private int bases;

	@Test
	void whatABrowserMakesOutOfTheAnswersIsThePage() {
		System.out.println("seed of the walks: " + this.seed);
		try (TestServer server = TestServer.start(List.of(EarlierPagesApplication.class), "reflex.boost=true",
				"reflex.limits.rate=1000", "reflex.limits.burst=1000", "reflex.page-memory=60KB")) {
			server.get("/site/home");
			walk(server);
		}
		assertThat(this.bases).as("answers made out of earlier pages").isGreaterThan(STEPS / 20);
	}

	private void walk(TestServer server) {
		EarlierPagesApplication.Site site = server.bean(EarlierPagesApplication.Site.class);
		ADDRESSES.forEach((each) -> site.write(each, written("")));
		TestSocket socket = server.open();
		// From here on the server knows the headers of the document, also after a
		// reconnect.
		VisitingBrowser browser = new VisitingBrowser(socket, "/site/home").visit(ADDRESSES.get(0));
		for (int i = 0; i < STEPS; i++) {
			switch (this.random.nextInt(20)) {
				case 0 -> {
					TestSocket lost = socket;
					socket = server.openAgain(lost.key());
					browser.reconnect(socket);
					lost.close();
				}
				case 1 -> browser.forgetPage();
				case 2, 3, 4 -> {
					String address = anyAddress();
					site.write(address, written(site.read(address)));
				}
				case 5, 6 -> {
					String address = anyAddress();
					check(server, browser
						.take(browser.sendForm(anyAddress(), address, written(site.read(address)), named(browser))));
				}
				case 7, 8 -> check(server, browser.reflex("Site#write", browser.address(), written("")));
				case 9 -> check(server, browser.reflex("Site#go", anyAddress()));
				case 10, 11 -> several(server, browser);
				default -> check(server, browser.visit(anyAddress(), named(browser)));
			}
		}
		socket.close();
	}

	private void several(TestServer server, VisitingBrowser browser) {
		List<VisitingBrowser.Sent> sent = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			sent.add(browser.sendVisit(anyAddress(), named(browser)));
		}
		sent.forEach((each) -> check(server, browser.take(each)));
	}

	private void check(TestServer server, VisitingBrowser browser) {
		assertThat(browser.text()).as("seed %s, %s", this.seed, browser.address())
			.isEqualTo(server.get(browser.address()).body());
		this.bases += browser.base().isEmpty() ? 0 : 1;
	}

	/**
	 * Most of the time what the browser has, now and then also what it has not.
	 */
	private List<String> named(VisitingBrowser browser) {
		List<String> named = new ArrayList<>(browser.earlier());
		named.removeIf((each) -> this.random.nextInt(8) == 0);
		if (this.random.nextInt(4) == 0 && named.size() < 10) {
			named.add(browser.version() + this.random.nextInt(3));
		}
		return named;
	}

	private String anyAddress() {
		return ADDRESSES.get(this.random.nextInt(ADDRESSES.size()));
	}

	/**
	 * Return another text: mostly the same with a row more, less, or in another place.
	 */
	private String written(String before) {
		List<String> rows = new ArrayList<>(List.of(before.split("(?=<p>)")));
		if (before.length() < 100 || this.random.nextInt(10) == 0) {
			rows = new ArrayList<>();
			int count = this.random.nextInt(120);
			for (int i = 0; i < count; i++) {
				rows.add(row());
			}
		}
		if (!rows.isEmpty()) {
			String row = rows.remove(this.random.nextInt(rows.size()));
			rows.add(this.random.nextInt(rows.size() + 1), this.random.nextBoolean() ? row : this.row());
		}
		rows.add(this.random.nextInt(rows.size() + 1), row());
		return String.join("", rows);
	}

	private String row() {
		String any = List.of("é", "🙂", "plain", "&amp;", "ab\u2028c").get(this.random.nextInt(5));
		return "<p>" + any.repeat(this.random.nextInt(8)) + " " + this.random.nextInt(1000) + "</p>";
	}

}
