package io.github.reflexboot.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sentence of the documentation that names its test has one.
 */
class DocumentationTests {

	private static final Path ROOT = Path.of("..");

	private static final List<String> MODULES = List.of("reflex-spring-boot-autoconfigure",
			"reflex-spring-boot-starter", "samples", "testing");

	/**
	 * {@code `SomeTests`}, {@code `SomeTests#someRule`}, or {@code `#anotherRule`} of the
	 * class that was named last.
	 */
	private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests|IT))?(?:#(\\w+))?[` (]");

	private static final Pattern SUPERCLASS = Pattern.compile("class \\w+ extends (\\w+)");

	@Test
	void everyTestThatADocumentNamesIsThere() throws IOException {
		Map<String, String> tests = tests();
		List<String> missing = new ArrayList<>();
		int named = 0;
		for (Path document : documents()) {
			String current = null;
			Matcher matcher = NAMED.matcher(Files.readString(document));
			while (matcher.find()) {
				if (matcher.group(1) == null && (matcher.group(2) == null || current == null)) {
					continue;
				}
				named++;
				current = (matcher.group(1) != null) ? matcher.group(1) : current;
				if (!isThere(current, matcher.group(2), tests)) {
					missing.add(document.getFileName() + ": " + matcher.group());
				}
			}
		}
		assertThat(named).as("names of tests in the documents").isGreaterThan(60);
		assertThat(missing).as("tests that documents name and that are nowhere").isEmpty();
	}

	private static boolean isThere(String test, String rule, Map<String, String> tests) {
		String source = tests.get(test);
		if (source == null || rule == null || source.contains("void " + rule + "(")) {
			return source != null;
		}
		Matcher superclass = SUPERCLASS.matcher(source);
		return superclass.find() && isThere(superclass.group(1), rule, tests);
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
			return Stream
				.concat(docs.filter((path) -> path.toString().endsWith(".md")), Stream.of(ROOT.resolve("README.md"),
						ROOT.resolve("CHANGELOG.md"), ROOT.resolve("CONTRIBUTING.md")))
				.toList();
		}
	}

	private static Map<String, String> tests() throws IOException {
		Map<String, String> tests = new HashMap<>();
		for (String module : MODULES) {
			try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
				files.filter((path) -> path.toString().matches(".*/src/test/java/.*\\.java"))
					.forEach((path) -> tests.put(path.getFileName().toString().replace(".java", ""), read(path)));
			}
		}
		return tests;
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
