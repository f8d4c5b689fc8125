package io.github.reflexboot.browsertests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives each test a browser context of its own, in one Chromium for all tests. Never
 * skips: without a browser, tests fail. An error in a page or on its console fails the
 * test, unless it is {@link ExpectsErrors expected}.
 */
public final class Chromium implements ParameterResolver, AfterEachCallback {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Page.class
				|| parameter.getParameter().getType() == BrowserContext.class
				|| parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		if (type == Browser.class) {
			return browser(context);
		}
		Visit visit = visit(context);
		return (type == Page.class) ? visit.context.newPage() : visit.context;
	}

	private static Visit visit(ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(Visit.class, (key) -> new Visit(browser(context).newContext()), Visit.class);
	}

	private static Browser browser(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Running.class, (key) -> Running.launch(), Running.class)
			.browser();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visit visit = context.getStore(NAMESPACE).remove(Visit.class, Visit.class);
		if (visit != null) {
			visit.context.close();
			if (!context.getRequiredTestMethod().isAnnotationPresent(ExpectsErrors.class)) {
				assertThat(visit.errors).as("errors in the browser").isEmpty();
			}
		}
	}

	private static final class Visit {

		private final BrowserContext context;

		private final List<String> errors = new ArrayList<>();

		private Visit(BrowserContext context) {
			this.context = context;
			context.onWebError((error) -> this.errors.add(error.error()));
			context.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					this.errors.add(message.text());
				}
			});
		}

	}

	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running launch() {
			Optional<String> installed = Stream
				.concat(Stream.ofNullable(System.getenv("REFLEX_CHROMIUM")), PLACES.stream())
				.filter((place) -> Files.isExecutable(Path.of(place)))
				.findFirst();
			Playwright playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
				.setHeadless(!"true".equals(System.getenv("REFLEX_HEADED")))
				.setArgs(List.of("--disable-quic", "--no-first-run", "--disable-background-networking",
						"--disable-component-update", "--disable-sync"));
			installed.ifPresent((place) -> options.setExecutablePath(Path.of(place)));
			return new Running(playwright, playwright.chromium().launch(options));
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
