package io.github.reflexboot.samples.minimal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	private static final Path ROOT = Path.of("../..");

	private static final Pattern FILE_AND_CODE = Pattern.compile("\\[`[\\w.]+`]\\(([^)]+)\\)\n```\\w+\n(.*?)\n```",
			Pattern.DOTALL);

	@Test
	void theCodeInTheReadmeIsThatOfThisSample() throws IOException {
		Map<String, String> shown = codeByFile(read("README.md"));
		assertThat(shown.keySet()).extracting((file) -> Path.of(file).getFileName().toString())
			.containsExactlyInAnyOrder("counter.html", "CounterReflex.java", "CounterController.java");
		for (Map.Entry<String, String> file : shown.entrySet()) {
			assertThat(file.getValue()).as(file.getKey()).isEqualTo(read(file.getKey()).strip());
		}
	}

	private static Map<String, String> codeByFile(String readme) {
		return FILE_AND_CODE.matcher(readme)
			.results()
			.collect(Collectors.toMap((match) -> match.group(1), (MatchResult match) -> match.group(2)));
	}

	private static String read(String file) throws IOException {
		return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
	}

}
