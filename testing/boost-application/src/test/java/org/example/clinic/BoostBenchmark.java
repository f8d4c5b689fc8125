package org.example.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what a submit and a link cost, without a boost and with it, 100 ms away. It is
 * not part of the build: run it by {@code -Dit.test=BoostBenchmark}.
 */
@Timeout(900)
class BoostBenchmark {

	private static final int ROUNDS = 25;

	@Test
	void submitsAndLinks() {
		try (Chromium chromium = Chromium.launch()) {
			for (boolean boosted : new boolean[] { false, true }) {
				try (Clinic clinic = Clinic.start(boosted, "reflex.limits.rate=1000");
						FarAway network = FarAway.from(clinic, 100)) {
					measure(chromium, clinic, network);
				}
			}
		}
	}

	private static void measure(Chromium chromium, Clinic clinic, FarAway network) {
		Guest guest = new Guest(clinic, chromium.browser().newContext());
		Page page = guest.page();
		List<Long> submitTimes = new ArrayList<>();
		List<Long> submitBytes = new ArrayList<>();
		List<Long> linkTimes = new ArrayList<>();
		List<Long> linkBytes = new ArrayList<>();
		page.navigate(network.url("/owners/1"));
		guest.ready();
		for (int i = 0; i < ROUNDS + 5; i++) {
			long[] link = cost(network, () -> {
				page.click("#edit");
				page.waitForFunction("() => document.querySelector('#form #city')");
			});
			page.fill("#address", i + " Street");
			int round = i;
			long[] submit = cost(network, () -> {
				page.click("#save");
				page.waitForFunction("(text) => document.querySelector('td#address')?.textContent === text",
						round + " Street");
			});
			if (i >= 5) {
				linkTimes.add(link[0]);
				linkBytes.add(link[1]);
				submitTimes.add(submit[0]);
				submitBytes.add(submit[1]);
			}
		}
		System.out.printf(Locale.ROOT,
				"boost=%s, medians of %d: submit with redirect %d ms, %d bytes in both directions; link %d ms, %d bytes%n",
				clinic.isBoosted(), ROUNDS, median(submitTimes), median(submitBytes), median(linkTimes),
				median(linkBytes));
		page.context().close();
	}

	private static long[] cost(FarAway network, Runnable work) {
		long bytes = network.bytes();
		long start = System.nanoTime();
		work.run();
		long took = (System.nanoTime() - start) / 1_000_000;
		return new long[] { took, network.bytes() - bytes };
	}

	private static long median(List<Long> values) {
		long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
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
