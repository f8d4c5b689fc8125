package io.github.reflexboot.samples.showcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README has its readers write is what {@code samples/start} consists of.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("../..");

	private static final Pattern FILE_AND_CODE = Pattern.compile("\\[`[\\w.]+`]\\(([^)]+)\\)\n```(\\w+)\n(.*?)\n```",
			Pattern.DOTALL);

	@Test
	void whatIsWrittenFirstBecomesTheFileByTheChangesThatFollow() throws IOException {
		Map<String, String> written = new LinkedHashMap<>();
		List<MatchResult> blocks = FILE_AND_CODE.matcher(read("README.md")).results().toList();
		for (MatchResult block : blocks) {
			written.merge(block.group(1), block.group(3), ReadmeTests::changed);
		}
		assertThat(blocks).extracting((block) -> block.group(2)).contains("diff").hasSizeGreaterThan(written.size());
		for (Map.Entry<String, String> file : written.entrySet()) {
			assertThat(read(file.getKey()).strip()).as(file.getKey()).contains(file.getValue());
		}
	}

	@Test
	void theStartIsBuiltWithTheVersionsOfThisBuild() throws IOException {
		String here = read("pom.xml");
		assertThat(read("samples/start/pom.xml")).contains(
				"<artifactId>spring-boot-starter-parent</artifactId>\n\t\t<version>" + property(here, "spring-boot"),
				"<reflex.version>" + here.split("<version>")[1].split("<")[0] + "<");
	}

	private static String property(String pom, String name) {
		return pom.split("<" + name + ".version>")[1].split("<")[0];
	}

	private static String changed(String before, String diff) {
		String kept = lines(diff, " ");
		assertThat(before).as("what a change begins with").contains(kept);
		return before.replace(kept, lines(diff, " +"));
	}

	private static String lines(String diff, String signs) {
		return diff.lines()
			.map((line) -> line.isEmpty() ? " " : line)
			.filter((line) -> signs.indexOf(line.charAt(0)) >= 0)
			.map((line) -> line.substring(1))
			.collect(Collectors.joining("\n"));
	}

	private static String read(String file) throws IOException {
		return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
	}

}
