package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.NpmPackages;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what the browser does with an answer in which one text has changed: from the
 * frame to the page, with all events, beside plain morphdom on the same frames, in turn,
 * in one run. Reading the JSON and the HTML is part of both. It is not part of the build:
 * run it by {@code -Dit.test=MorphBenchmark}.
 */
@ExtendWith(Chromium.class)
class MorphBenchmark {

	private static final int WARM_UP = 20;

	private static final int MEASURED = 100;

	@Test
	void oneChangedTextInPagesOfThreeSizes(Page page) {
		try (Site site = Site.start()) {
			site.page("empty", (request) -> "<main id=\"main\"></main>");
			NpmPackages.serveTo(page);
			site.open(page, "empty");
			page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/npm/morphdom/dist/morphdom-umd.min.js"));
			for (int rows : new int[] { 30, 300, 2000 }) {
				Object result = page.evaluate(SCRIPT, List.of(rows, WARM_UP, MEASURED));
				System.out.printf("%d rows: %s%n", rows, result);
				assertThat(((Map<?, ?>) result).get("shown")).isEqualTo(true);
			}
			page.navigate("about:blank");
		}
	}

	private static final String SCRIPT = """
			async ([rows, warmUp, measured]) => {
				const { ReflexApplication } = await import("/reflex/reflex.js")
				const html = (n) => `<!DOCTYPE html><html><head><title>rows</title></head><body><main id="main"><table>` +
					Array.from({ length: rows }, (_, row) => `<tr id="row-${row}" class="row"><td>${row}</td><td>Some part of a house</td>` +
						`<td>${row === rows - 3 ? n : row * 31 % 100}.00</td><td><a href="#">Details</a></td></tr>\\n`).join("") +
					`</table></main></body></html>`
				let socket
				class Socket {
					constructor() { socket = this }
					send() {}
					close() {}
				}
				const application = new ReflexApplication({ WebSocket: Socket })
				application.start()
				socket.onmessage({ data: JSON.stringify({ type: "welcome", tab: "t", heartbeat: 15000, maxMessageSize: 65536 }) })
				const shown = (n) => document.querySelector(`#row-${rows - 3} td:nth-child(3)`).textContent === `${n}.00`
				const ways = {
					reflex(n) {
						const promise = application.stimulate()
						const data = JSON.stringify({ type: "morph", id: promise.id, html: html(n) })
						const start = performance.now()
						socket.onmessage({ data })
						return performance.now() - start
					},
					morphdom(n) {
						const data = JSON.stringify({ type: "morph", id: "1", html: html(n) })
						const start = performance.now()
						const next = new DOMParser().parseFromString(JSON.parse(data).html, "text/html")
						window.morphdom(document.body, next.body, { childrenOnly: true })
						return performance.now() - start
					},
					parsing(n) {
						const data = JSON.stringify({ type: "morph", id: "1", html: html(n) })
						const start = performance.now()
						new DOMParser().parseFromString(JSON.parse(data).html, "text/html")
						return performance.now() - start
					},
				}
				const times = { reflex: [], morphdom: [], parsing: [] }
				let allShown = true
				for (let i = 0; i < warmUp + measured; i++) {
					for (const [name, way] of Object.entries(ways)) {
						const n = i * 3 + (name === "reflex" ? 1 : name === "morphdom" ? 2 : 0)
						const time = way(n)
						if (name !== "parsing") allShown &&= shown(n)
						if (i >= warmUp) times[name].push(time)
						await new Promise((done) => setTimeout(done))
					}
				}
				application.stop()
				const median = (all) => Number(all.sort((a, b) => a - b)[Math.floor(all.length / 2)].toFixed(2))
				return {
					kilobytes: Math.round(html(0).length / 1024), reflex: median(times.reflex),
					morphdom: median(times.morphdom), parsing: median(times.parsing), shown: allShown,
				}
			}""";

}
