package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;

/**
 * What a browser that has nothing yet downloads until a page can be clicked.
 */
final class FirstLoad {

	private static final List<BenchPage> PAGES = List.of(BenchPage.SMALL, BenchPage.LARGE);

	private static final long GZIP_FRAME = 18;

	private static final int OK = 200;

	private FirstLoad() {
	}

	static void report(Servers servers, Figures figures) throws IOException {
		Optional<Path> chromium = chromium();
		if (chromium.isEmpty()) {
			System.err.println("There is no Chromium, so nothing is said of first loads.");
			return;
		}
		Playwright.CreateOptions create = new Playwright.CreateOptions()
			.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
		BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions().setExecutablePath(chromium.get());
		try (Playwright playwright = Playwright.create(create);
				Browser browser = playwright.chromium().launch(launch)) {
			for (BenchPage page : PAGES) {
				report(browser, servers, Kind.REFLEX, page, figures);
				if (servers.flow().isPresent()) {
					report(browser, servers, Kind.FLOW, page, figures);
				}
			}
		}
	}

	private static Optional<Path> chromium() {
		return Stream
			.of(Optional.ofNullable(System.getenv("REFLEX_CHROMIUM")).orElse(""), "/usr/bin/chromium-headless-shell",
					"/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.filter((place) -> !place.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static void report(Browser browser, Servers servers, Kind kind, BenchPage bench, Figures figures) {
		List<Request> requests = new ArrayList<>();
		try (Page page = browser.newPage()) {
			page.onRequestFinished(requests::add);
			page.navigate("http://localhost:" + servers.of(kind).port() + bench.path());
			page.waitForSelector("button");
			page.waitForLoadState(LoadState.NETWORKIDLE);
			List<Request> answered = requests.stream().filter((request) -> request.response().status() == OK).toList();
			String name = "first-load." + bench.name() + "." + kind;
			figures.add(name + ".requests", answered.size(), "requests");
			figures.add(name + ".gzip", answered.stream().mapToLong(FirstLoad::compressed).sum(), "bytes");
			figures.add(name + ".as-served",
					answered.stream().mapToLong((request) -> request.sizes().responseBodySize).sum(), "bytes");
		}
	}

	private static long compressed(Request request) {
		byte[] body = request.response().body();
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(body);
		deflater.finish();
		byte[] buffer = new byte[body.length + 1_000];
		int length = deflater.deflate(buffer);
		deflater.end();
		return length + GZIP_FRAME;
	}

}
