package org.example.kotlin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Those who look at a page, with the Chromium that {@code REFLEX_CHROMIUM} names, else
 * the one of the machine, else the one that Playwright brings. An error in one of their
 * pages or on its console is one of the test.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/chromium-browser", "/usr/bin/google-chrome",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private final Playwright playwright;

	private final Browser browser;

	private final List<BrowserContext> visitors = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	Chromium() {
		Optional<Path> installed = find();
		this.playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setArgs(List.of("--disable-quic", "--no-first-run", "--disable-background-networking"));
		installed.ifPresent(options::setExecutablePath);
		this.browser = this.playwright.chromium().launch(options);
	}

	private static Optional<Path> find() {
		String named = System.getenv("REFLEX_CHROMIUM");
		return (named != null && !named.isBlank()) ? Optional.of(Path.of(named))
				: PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	/**
	 * Let somebody open a page, and wait until it is connected.
	 */
	Page open(String url) {
		Page page = visitor(true);
		page.navigate(url);
		page.waitForSelector("html[data-reflex-connection=connected]");
		return page;
	}

	/**
	 * Let somebody open a page whose browser runs no scripts.
	 */
	Page openWithoutScripts(String url) {
		Page page = visitor(false);
		page.navigate(url);
		return page;
	}

	private Page visitor(boolean scripts) {
		BrowserContext visitor = this.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
		visitor.setDefaultTimeout(10_000);
		visitor.onWebError((error) -> this.errors.add(error.error()));
		visitor.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.errors.add(message.text());
			}
		});
		this.visitors.add(visitor);
		return visitor.newPage();
	}

	/**
	 * Let everybody leave, after nothing has gone wrong.
	 */
	void leave() {
		this.visitors.forEach(BrowserContext::close);
		this.visitors.clear();
		List<String> found = List.copyOf(this.errors);
		this.errors.clear();
		assertThat(found).as("errors in the pages").isEmpty();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
