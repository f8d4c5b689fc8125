package org.example.clinic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium that {@code REFLEX_CHROMIUM} names, else the one of the machine, else the
 * one that Playwright brings.
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/chromium-browser", "/usr/bin/google-chrome",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	static Chromium launch() {
		Optional<Path> installed = find();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions()
			.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setArgs(List.of("--disable-quic", "--no-first-run", "--disable-background-networking"));
		installed.ifPresent(options::setExecutablePath);
		return new Chromium(playwright, playwright.chromium().launch(options));
	}

	private static Optional<Path> find() {
		String named = System.getenv("REFLEX_CHROMIUM");
		return (named != null && !named.isBlank()) ? Optional.of(Path.of(named))
				: PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
