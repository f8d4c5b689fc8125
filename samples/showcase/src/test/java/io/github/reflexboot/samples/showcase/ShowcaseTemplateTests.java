package io.github.reflexboot.samples.showcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.FileSystemUtils;

import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.template.TemplateCheck;
import io.github.reflexboot.template.TemplateFinding;
import io.github.reflexboot.template.TemplateReport;
import io.github.reflexboot.template.UncheckedTarget;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class ShowcaseTemplateTests {

	private static final Pattern LITERAL = Pattern
		.compile("(?<= data-reflex=\"|#\\w{1,40} )(?:\\w+->)?(?<reflex>\\w+)#(?<action>\\w+)(?=[\" ])");

	private static final Pattern OF_COMPONENT = Pattern
		.compile(" data-reflex=\"[\\w.]+->\\w+\"| data-reflex-model=\"\\w+\"");

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final int TYPOS = 200;

	@Autowired
	private ReflexRegistry registry;

	@Autowired
	private ResourceLoader resourceLoader;

	@TempDir
	private Path folder;

	@Test
	void everyTargetExists(@Autowired TemplateCheck check) {
		check.check().assertNoProblems();
	}

	@Test
	void onlyWhatIsWrongOnPurposeOrSaidByTheModelIsNotChecked(@Autowired TemplateCheck check) {
		assertThat(check.check().unchecked()).extracting(UncheckedTarget::template, UncheckedTarget::expression)
			.map(Object::toString)
			.containsExactly("(\"dashboard.html\", \"th:data-query=\"${tile.query}\"\")",
					"(\"errors.html\", \"th:data-reflex=\"${'click->Errors#fall'}\"\")",
					"(\"errors.html\", \"th:data-reflex=\"${'click->Error#fail'}\"\")",
					"(\"errors.html\", \"th:data-reflex=\"${'click->Errors#notAnnotated'}\"\")");
	}

	@Test
	void everyLiteralTargetIsChecked() throws IOException {
		copyTemplates();
		int ofComponents = 0;
		for (Path file : templates()) {
			ofComponents += (int) OF_COMPONENT.matcher(Files.readString(file)).results().count();
		}
		assertThat(ofComponents).isGreaterThan(10);
		assertThat(checkCopies().targets()).isEqualTo(literals().size() + ofComponents).isGreaterThan(20);
	}

	@Test
	void everySeededTypoIsFound() throws IOException {
		long seed = System.nanoTime();
		System.out.println("Typos are seeded with " + seed);
		Random random = new Random(seed);
		copyTemplates();
		List<Literal> literals = literals();
		for (int i = 0; i < TYPOS; i++) {
			Literal literal = literals.get(random.nextInt(literals.size()));
			String typo = typo(literal.target(), random);
			List<String> expected = exists(typo) ? List.of()
					: List.of(literal.file().getFileName() + ":" + literal.line());
			String original = Files.readString(literal.file());
			Files.writeString(literal.file(),
					original.substring(0, literal.start()) + typo + original.substring(literal.end()));
			assertThat(checkCopies().findings()).as("seed %d, typo %d: %s instead of %s", seed, i, typo, literal)
				.extracting((finding) -> finding.template() + ":" + finding.line())
				.isEqualTo(expected);
			Files.writeString(literal.file(), original);
		}
	}

	@Test
	void aFindingSaysWhatWasMeant() throws IOException {
		copyTemplates();
		Path counter = this.folder.resolve("counter.html");
		Files.writeString(counter, Files.readString(counter).replace("#increment", "#incremnt"));
		assertThat(checkCopies().findings()).extracting(TemplateFinding::problem)
			.singleElement()
			.asString()
			.contains("'Counter#incremnt'", "Did you mean 'increment'?");
	}

	private boolean exists(String target) {
		Collection<String> targets = this.registry.targets();
		return targets.contains(target) || targets.contains(target.replaceFirst("Reflex#", "#"));
	}

	private static String typo(String target, Random random) {
		int at = random.nextInt(target.length());
		String start = target.substring(0, at);
		String end = target.substring(at + 1);
		char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
		return switch (random.nextInt(7)) {
			case 0 -> start + other + end;
			case 1 -> start + end;
			case 2 -> start + other + target.charAt(at) + end;
			case 3 -> end.isEmpty() ? start : start + end.charAt(0) + target.charAt(at) + end.substring(1);
			case 4 -> target.contains("Reflex#") ? target.replace("Reflex#", "#") : target.replace("#", "Reflx#");
			case 5 -> start + changeCase(target.charAt(at)) + end;
			default -> target.toLowerCase();
		};
	}

	private static char changeCase(char letter) {
		return Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
	}

	private TemplateReport checkCopies() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix(this.folder.toUri().toString());
		resolver.setSuffix(".html");
		return new TemplateCheck(this.registry, this.resourceLoader, List.of(resolver), List.of()).check();
	}

	private void copyTemplates() throws IOException {
		FileSystemUtils.copyRecursively(new ClassPathResource("templates/").getFile().toPath(), this.folder);
	}

	/**
	 * Find the literals in another way than the check does.
	 */
	private List<Literal> literals() throws IOException {
		List<Literal> literals = new ArrayList<>();
		for (Path file : templates()) {
			String text = Files.readString(file);
			Matcher matcher = LITERAL.matcher(text);
			while (matcher.find()) {
				int line = (int) text.substring(0, matcher.start()).lines().count();
				literals.add(new Literal(file, line, matcher.group("reflex") + "#" + matcher.group("action"),
						matcher.start("reflex"), matcher.end("action")));
			}
		}
		return literals;
	}

	private List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private record Literal(Path file, int line, String target, int start, int end) {

	}

}
