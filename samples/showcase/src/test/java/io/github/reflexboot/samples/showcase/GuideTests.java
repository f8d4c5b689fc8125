package io.github.reflexboot.samples.showcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuideTests {

	private static final Path DOCS = Path.of("../../docs");

	private static final Pattern FILE_AND_CODE = Pattern.compile("\\[`[\\w.]+`]\\(([^)]+)\\)[^`]*\n```\\w+\n(.*?)\n```",
			Pattern.DOTALL);

	@Test
	void theCodeInTheGuideThatNamesAFileStandsInThatFile() throws IOException {
		String guide = read(DOCS.resolve("guide.md"));
		assertThat(FILE_AND_CODE.matcher(guide).results()).isNotEmpty().allSatisfy(this::standsInItsFile);
	}

	@Test
	void theFirstStepNamesTheVersionOfSpringBootThatEverythingIsTestedWith() throws IOException {
		Matcher tested = Pattern.compile("<spring-boot.version>(.+?)<").matcher(read(Path.of("../../pom.xml")));
		assertThat(tested.find()).isTrue();
		assertThat(read(DOCS.resolve("guide.md"))).contains(
				"<artifactId>spring-boot-starter-parent</artifactId>\n\t<version>" + tested.group(1) + "</version>");
	}

	private void standsInItsFile(MatchResult code) throws IOException {
		assertThat(read(DOCS.resolve(code.group(1)))).as(code.group(1)).contains(code.group(2));
	}

	private static String read(Path file) throws IOException {
		return Files.readString(file).replace("\r\n", "\n");
	}

}
