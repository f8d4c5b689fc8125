package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures clicks, until the page has changed, beside plain requests for the same page,
 * in turn, in one run. It is not part of the build: run it by
 * {@code -Dit.test=RoundTripBenchmark}.
 */
@ExtendWith(Chromium.class)
class RoundTripBenchmark {

	/**
	 * Clicks that come faster than visitors click would have to wait.
	 */
	private static final String UNLIMITED = "reflex.limits.rate=1000000";

	@Test
	void pagesThatAreTheSameForAReflexAndForARequest(Page page) {
		try (Site changes = Site.start(UNLIMITED); Site wholePages = Site.start(UNLIMITED, "reflex.page-memory=0")) {
			for (Site site : List.of(changes, wholePages)) {
				site.action("plus", (reflex) -> reflex.session()
					.setAttribute("count", (Integer) reflex.session().getAttribute("count") + 1));
			}
			for (int rows : new int[] { 0, 330, 2_000 }) {
				for (Site site : List.of(changes, wholePages)) {
					site.page("rows" + rows, (request) -> page(request, rows));
					site.open(page, "rows" + rows);
					measure((site == changes) ? "what changed" : "whole page", page, "#plus", "#count",
							(rows > 1_000) ? 50 : 300);
					page.context().clearCookies();
				}
			}
			page.navigate("about:blank");
		}
	}

	// A request for a page of the showcase gets its source as well, a reflex does not.
	@Test
	void thePagesOfTheShowcase(Page page) {
		try (Showcase showcase = Showcase.start(UNLIMITED)) {
			measure("what changed", showcase.open(page, "/counter"), "#increment", "#count", 300);
			measure("what changed", showcase.open(page, "/table"), "#sell", "#sold", 300);
			page.navigate("about:blank");
		}
	}

	private static void measure(String kind, Page page, String button, String output, int measured) {
		int warmUp = measured / 3;
		AtomicInteger frame = new AtomicInteger();
		page.onWebSocket((socket) -> socket.onFrameReceived((received) -> frame.set(size(received))));
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		String html = (String) page.evaluate("() => fetch(location.href).then((response) => response.text())");
		Object medians = page.evaluate("""
				async ([button, output, warmUp, measured]) => {
					const click = () => new Promise((done) => {
						const observer = new MutationObserver(() => {
							observer.disconnect()
							done()
						})
						observer.observe(document.querySelector(output),
							{ childList: true, characterData: true, subtree: true })
						document.querySelector(button).click()
					})
					const get = () => fetch(location.href).then((response) => response.text())
					const times = { click: [], get: [] }
					const time = async (name, act) => {
						const start = performance.now()
						await act()
						times[name].push(performance.now() - start)
					}
					for (let i = 0; i < warmUp + measured; i++) {
						await time("click", click)
						await time("get", get)
					}
					return Object.entries(times).map(([name, all]) => {
						const some = all.slice(warmUp).sort((a, b) => a - b)
						const at = (share) => some[Math.floor(some.length * share)].toFixed(1)
						return `${name} ${at(0.5)} ms (90% below ${at(0.9)})`
					}).join(", ")
				}""", List.of(button, output, warmUp, measured));
		System.out.printf("%s of %s, answer of %d and page of %d characters, medians of %d: %s%n", kind, page.url(),
				frame.get(), html.length(), measured, medians);
		assertThat(page.textContent(output)).isEqualTo(String.valueOf(warmUp + measured));
	}

	private static int size(WebSocketFrame frame) {
		return frame.text().length();
	}

	private static String page(HttpServletRequest request, int rows) {
		if (request.getSession().getAttribute("count") == null) {
			request.getSession().setAttribute("count", 0);
		}
		return "<output id=\"count\">" + request.getSession().getAttribute("count")
				+ "</output><button id=\"plus\" data-reflex=\"click->Site#act\" data-act=\"plus\">+</button><table>"
				+ IntStream.range(0, rows)
					.mapToObj((row) -> "<tr id=\"row-" + row + "\" class=\"row\"><td>" + row
							+ "</td><td>Some part of the house</td><td>Hall " + row % 7
							+ "</td><td><a href=\"#\">Details</a></td><td>" + row * 31 % 1000 + ".00</td></tr>\n")
					.collect(Collectors.joining())
				+ "</table>";
	}

}
