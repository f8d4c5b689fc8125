package io.github.reflexboot.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the starter pulls into an application, with its licences: nothing comes in unseen.
 * Maven writes what it has resolved to {@code target/dependencies.txt}.
 */
class DependencyTests {

	private static final Pattern RESOLVED = Pattern
		.compile("\\s+([^:\\s]+):([^:]+):jar:([^:]+):(?:compile|runtime):(.+?)(?: -- module .*)?");

	@Test
	void theDocumentationNamesEachWithItsLicenceAndNoOther() throws Exception {
		List<String> resolved = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of("target/dependencies.txt"))) {
			if (line.contains(":") && !line.startsWith("The following") && !line.contains("io.github.reflexboot:")) {
				resolved.add(row(line));
			}
		}
		assertThat(resolved).as("What Maven has resolved").hasSizeGreaterThan(10);
		assertThat(documented())
			.as("The table in docs/dependencies.md. What came in or went has to be wanted: then correct the table")
			.containsExactlyElementsOf(resolved.stream().sorted().toList());
	}

	private static List<String> documented() throws IOException {
		return Files.readAllLines(Path.of("../docs/dependencies.md"))
			.stream()
			.filter((line) -> line.matches("\\| `[^`]+:[^`]+` \\|.*"))
			.toList();
	}

	private static String row(String line) throws Exception {
		Matcher resolved = RESOLVED.matcher(line);
		assertThat(resolved.matches()).as("A dependency in a form that is not known: %s", line).isTrue();
		String group = resolved.group(1);
		String artifact = resolved.group(2);
		String version = resolved.group(3);
		Path jar = Path.of(resolved.group(4));
		Path repository = IntStream.range(0, group.split("\\.").length + 3)
			.boxed()
			.reduce(jar, (path, step) -> path.getParent(), (one, other) -> other);
		return "| `" + group + ":" + artifact + "` | " + licences(repository, group, artifact, version) + " |";
	}

	/**
	 * Return the licences that an artifact is under, or else its parent.
	 */
	private static String licences(Path repository, String group, String artifact, String version) throws Exception {
		Path pom = repository.resolve(
				group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom");
		Element project = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(pom.toFile())
			.getDocumentElement();
		List<String> names = children(project, "licenses").stream()
			.flatMap((licences) -> children(licences, "license").stream())
			.map((licence) -> text(licence, "name"))
			.toList();
		if (!names.isEmpty()) {
			return String.join(" or ", names);
		}
		Element parent = children(project, "parent").stream()
			.findFirst()
			.orElseThrow(() -> new AssertionError("No licence in " + pom + ", and there is no parent"));
		return licences(repository, text(parent, "groupId"), text(parent, "artifactId"), text(parent, "version"));
	}

	private static String text(Element element, String child) {
		return children(element, child).get(0).getTextContent().strip();
	}

	private static List<Element> children(Element element, String name) {
		List<Element> children = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element found && found.getTagName().equals(name)) {
				children.add(found);
			}
		}
		return children;
	}

}
