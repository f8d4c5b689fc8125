package io.github.reflexboot.browsertests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * A Chromium: the one that {@code REFLEX_CHROMIUM} names, else the one of the machine,
 * else the one that Playwright brings. {@code REFLEX_HEADED=true} shows it. Where nobody
 * is to see it, the headless shell comes first: the same engine without the windows
 * around it, which cost three times as much as the pages in them.
 */
record RunningBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

	private static final String HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	// Only the last list counts, so this one begins with Playwright's. The pop-ups of the
	// address bar are pages, which each window loads.
	private static final String WITHOUT = "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,"
			+ "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
			+ "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
			+ "BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,OptimizationHints,"
			+ "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess";

	static RunningBrowser launch(Optional<Path> installed) {
		Map<String, String> environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
				: Map.of();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(isHeadless())
			// Visitors have it, so tests have it as well.
			.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
			.setArgs(List.of("--disable-quic", "--no-first-run", "--disable-background-networking",
					"--disable-component-update", "--disable-sync", WITHOUT));
		installed.ifPresent(options::setExecutablePath);
		return new RunningBrowser(playwright, playwright.chromium().launch(options));
	}

	/**
	 * Find the program, or leave it to Playwright. One that is named but not there is an
	 * error of {@link #launch}, not a reason to take another.
	 * @param keepsPages whether it has to be more than the headless shell
	 */
	static Optional<Path> find(boolean keepsPages) {
		String named = System.getenv("REFLEX_CHROMIUM");
		if (named != null && !named.isBlank()) {
			return Optional.of(Path.of(named));
		}
		Stream<String> first = (isHeadless() && !keepsPages) ? Stream.of(HEADLESS_SHELL) : Stream.empty();
		return Stream.concat(first, PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
	}

	private static boolean isHeadless() {
		return !"true".equals(System.getenv("REFLEX_HEADED"));
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
