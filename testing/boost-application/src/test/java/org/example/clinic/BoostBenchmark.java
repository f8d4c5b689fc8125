package org.example.clinic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what it costs to go from a list to one of its entries, to its form, and to
 * save it: without a boost, with one whose browser only has the page that is open, and
 * with one whose browser also has those before. It is not part of the build: run it by
 * {@code -Dit.test=BoostBenchmark}.
 */
@Timeout(1200)
class BoostBenchmark {

	private static final int VISITORS = 3;

	private static final int ROUNDS = 5;

	private static final String ONLY_THE_LAST_PAGE = """
			const send = WebSocket.prototype.send
			WebSocket.prototype.send = function (text) {
				send.call(this, String(text).replace(/,"b":\\[[^\\]]*\\]/, ""))
			}
			""";

	private final Map<String, List<long[]>> costs = new LinkedHashMap<>();

	@Test
	void listDetailsFormSave() {
		try (Chromium chromium = Chromium.launch();
				Clinic plain = start(false);
				Clinic boosted = start(true);
				FarAway toPlain = FarAway.from(plain, 100);
				FarAway toBoosted = FarAway.from(boosted, 100)) {
			for (String owners : List.of("Davis", "Zeta")) {
				for (int visitor = 0; visitor < VISITORS; visitor++) {
					measure("without", owners, chromium, plain, toPlain, "");
					measure("last page", owners, chromium, boosted, toBoosted, ONLY_THE_LAST_PAGE);
					measure("with", owners, chromium, boosted, toBoosted, "");
				}
			}
		}
		this.costs.forEach((what, all) -> System.out.printf(Locale.ROOT, "%-40s %6d B down %6d B up %5d ms%n", what,
				median(all, 0), median(all, 1), median(all, 2)));
	}

	private static Clinic start(boolean boosted) {
		Clinic clinic = Clinic.start(boosted, "reflex.limits.rate=1000");
		clinic.addOwner("Zeta", 150);
		clinic.addOwner("Zeta", 150);
		return clinic;
	}

	private void measure(String way, String owners, Chromium chromium, Clinic clinic, FarAway network, String script) {
		try (BrowserContext context = chromium.browser().newContext()) {
			context.addInitScript(script);
			Guest guest = new Guest(clinic, context);
			Page page = guest.page();
			page.navigate(network.url("/owners/find"));
			guest.ready();
			for (int i = 0; i < ROUNDS; i++) {
				String name = owners + ", " + ((i == 0) ? "first" : "again") + ", " + way + ", ";
				if (i > 0) {
					cost(network, name + "search", () -> go(page, "a:text-is('Find owners')", "#search"));
				}
				page.fill("#lastName", owners);
				cost(network, name + "list", () -> go(page, "#search button", "#owners"));
				if (i == 1) {
					cost(network, name + "another entry", () -> go(page, "#owners tr:nth-child(2) a", "td#address"));
					go(page, "a:text-is('Find owners')", "#search");
					page.fill("#lastName", owners);
					go(page, "#search button", "#owners");
				}
				cost(network, name + "entry", () -> go(page, "#owners tr:nth-child(1) a", "td#address"));
				cost(network, name + "form", () -> go(page, "#edit", "#form #city"));
				String address = i + " " + way + " Street";
				page.fill("#address", address);
				cost(network, name + "save", () -> {
					page.click("#save");
					page.waitForFunction("(text) => document.querySelector('td#address')?.textContent === text",
							address);
				});
			}
		}
	}

	private static void go(Page page, String link, String arrived) {
		page.click(link);
		page.waitForSelector(arrived);
	}

	private void cost(FarAway network, String name, Runnable work) {
		long bytes = network.bytes();
		long down = network.bytesDown();
		long start = System.nanoTime();
		work.run();
		long took = (System.nanoTime() - start) / 1_000_000;
		long gone = network.bytesDown() - down;
		this.costs.computeIfAbsent(name, (any) -> new ArrayList<>())
			.add(new long[] { gone, network.bytes() - bytes - gone, took });
	}

	private static long median(List<long[]> values, int column) {
		long[] sorted = values.stream().mapToLong((each) -> each[column]).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	@Test
	void thousandDoubleClicks() {
		try (Chromium chromium = Chromium.launch();
				Clinic clinic = Clinic.start(true, "reflex.limits.rate=1000", "reflex.limits.burst=1000")) {
			long before = clinic.owners().count();
			Guest guest = new Guest(clinic, chromium.browser().newContext()).open("/owners/new");
			Page page = guest.page();
			Object done = page.evaluate("""
					async () => {
						for (let i = 0; i < 1000; i++) {
							for (const name of ["firstName", "lastName", "address", "city"])
								document.getElementById(name).value = `a${i}`
							document.getElementById("telephone").value = "1234567890"
							const shown = new Promise((resolve) =>
								document.addEventListener("reflex:visit", resolve, { once: true }))
							const button = document.getElementById("another")
							button.click()
							button.click()
							await shown
						}
						return document.getElementById("notice").textContent
					}""");
			assertThat(done).isEqualTo("New owner created");
			long rows = clinic.owners().count() - before;
			System.out.println("1000 double clicks made " + rows + " rows");
			assertThat(rows).isEqualTo(1000);
			page.context().close();
		}
	}

}
