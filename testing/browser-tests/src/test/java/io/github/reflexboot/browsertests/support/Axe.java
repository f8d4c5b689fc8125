package io.github.reflexboot.browsertests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What axe-core finds in a page, by its rules for the WCAG and those that it calls best
 * practices.
 */
public final class Axe {

	private static final String SCRIPT = read();

	/**
	 * The rows of a long list are alike: those after the twentieth only take time.
	 */
	private static final String RUN = """
			async (options) => {
				const rest = [".scroll > li:nth-child(n+21)", ".scroll tr:nth-child(n+21)"]
				const exclude = rest.filter((each) => document.querySelector(each))
				const { violations, passes } = await axe.run({ include: ["html"], exclude }, options)
				if (!violations.length && !passes.length) return ["no rule applied"]
				return violations.flatMap(({ id, nodes }) =>
					nodes.map((node) => `${id}: ${node.html}\\n${node.failureSummary}`))
			}""";

	private static final String EVERYTHING = "{ rules: { 'target-size': { enabled: true } } }";

	private static final String COLOURS = "{ runOnly: ['color-contrast', 'link-in-text-block'] }";

	private Axe() {
	}

	/**
	 * Look at a page in light colours, and at its colours in the dark as well.
	 */
	public static List<String> findings(Page page) {
		emulate(page, ColorScheme.LIGHT);
		page.evaluate(SCRIPT);
		List<String> findings = new ArrayList<>(run(page, EVERYTHING));
		emulate(page, ColorScheme.DARK);
		run(page, COLOURS).stream().map((finding) -> "in the dark, " + finding).forEach(findings::add);
		return findings;
	}

	private static void emulate(Page page, ColorScheme colours) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
		// A colour on its way to another one is neither.
		page.waitForFunction("() => document.getAnimations().every((each) => !(each instanceof CSSTransition))");
	}

	@SuppressWarnings("unchecked")
	private static List<String> run(Page page, String options) {
		return (List<String>) page.evaluate("() => (" + RUN + ")(" + options + ")");
	}

	private static String read() {
		try {
			return Files.readString(NpmPackages.file("axe-core/axe.min.js"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
