package io.github.reflexboot.browsertests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * A Chromium: the one that {@code REFLEX_CHROMIUM} names, else the one of the machine,
 * else the one that Playwright brings. {@code REFLEX_HEADED=true} shows it.
 */
record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	static RunningBrowser launch() {
		Optional<Path> installed = find();
		Map<String, String> environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
				: Map.of();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setHeadless(!"true".equals(System.getenv("REFLEX_HEADED")))
			// Visitors have it, so tests have it as well.
			.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
			.setArgs(List.of("--disable-quic", "--no-first-run", "--disable-background-networking",
					"--disable-component-update", "--disable-sync"));
		installed.ifPresent(options::setExecutablePath);
		return new RunningBrowser(playwright, playwright.chromium().launch(options));
	}

	// One that is named but not there is an error of launch(), not a reason to take
	// another.
	private static Optional<Path> find() {
		String named = System.getenv("REFLEX_CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named));
		}
		return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
