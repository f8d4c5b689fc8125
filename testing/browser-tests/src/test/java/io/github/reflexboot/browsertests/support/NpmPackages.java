package io.github.reflexboot.browsertests.support;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/**
 * Serves to a page, below {@code /npm/}, the packages that {@code npm ci} has put into
 * the client's directory.
 */
public final class NpmPackages {

	private static final Path PACKAGES = Path.of("../../reflex-client/node_modules").toAbsolutePath().normalize();

	private NpmPackages() {
	}

	public static void serveTo(Page page) {
		file("");
		page.route("**/npm/**", NpmPackages::serve);
	}

	static Path file(String name) {
		if (!Files.isDirectory(PACKAGES)) {
			throw new IllegalStateException(PACKAGES + " is missing: run `npm ci --ignore-scripts` in reflex-client");
		}
		return PACKAGES.resolve(name);
	}

	private static void serve(Route route) {
		String url = route.request().url();
		Path file = file(url.substring(url.indexOf("/npm/") + "/npm/".length()));
		String type = url.endsWith(".css") ? "text/css" : "text/javascript";
		route.fulfill(new Route.FulfillOptions().setPath(file).setContentType(type + ";charset=UTF-8"));
	}

}
