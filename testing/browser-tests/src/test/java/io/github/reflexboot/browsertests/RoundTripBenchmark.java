package io.github.reflexboot.browsertests;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures clicks beside plain requests for the same page, in turn, in one run. It is not
 * part of the build: run it by {@code -Dit.test=RoundTripBenchmark}.
 */
@ExtendWith(Chromium.class)
class RoundTripBenchmark {

	private static final int WARM_UP = 400;

	private static final int MEASURED = 400;

	@Test
	void measure(Page page) {
		try (Site site = Site.start()) {
			site.action("plus", (reflex) -> reflex.session()
				.setAttribute("count", (Integer) reflex.session().getAttribute("count") + 1));
			for (int rows : new int[] { 0, 330 }) {
				site.page("rows" + rows, (request) -> page(request, rows));
				site.open(page, "rows" + rows);
				String html = (String) page.evaluate("() => fetch(location.href).then((response) => response.text())");
				Object medians = page.evaluate("""
						async ([warmUp, measured]) => {
							const button = document.querySelector("#plus")
							const click = () => new Promise((done) => {
								document.addEventListener("reflex:success", done, { once: true })
								button.click()
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
								return `${name} ${some[some.length >> 1].toFixed(1)} ms`
							}).join(", ")
						}""", java.util.List.of(WARM_UP, MEASURED));
				System.out.println("page of " + html.length() + " characters, medians of " + MEASURED + ": " + medians);
				assertThat(page.textContent("#count")).isEqualTo(String.valueOf(WARM_UP + MEASURED));
				page.navigate("about:blank");
				page.context().clearCookies();
			}
		}
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
