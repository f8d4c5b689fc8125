package io.github.reflexboot.keep;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a template shows, it shows the same bytes with and without
 * {@code reflex:cache}, whether its elements were kept or not.
 */
@Tag("same-on-every-server")
class GeneratedTemplateTests {

	private static final int TEMPLATES = 25;

	private static final int RENDERS = 6;

	@Test
	void aTemplateShowsTheSameBytesWhetherItsElementsAreKeptOrNot() {
		long seed = System.nanoTime();
		System.out.println("Templates are seeded with " + seed);
		Random random = new Random(seed);
		TestTemplates kept = templates(TestTemplates.SPACE);
		TestTemplates plain = templates(0);
		for (int i = 0; i < TEMPLATES; i++) {
			GeneratedTemplate generated = new GeneratedTemplate(random);
			String template = generated.template();
			String fragment = generated.fragment();
			kept.with("page", template).with("fragment", fragment).engine.clearTemplateCache();
			plain.with("page", GeneratedTemplate.withoutCache(template))
				.with("fragment", GeneratedTemplate.withoutCache(fragment)).engine.clearTemplateCache();
			GeneratedTemplate.Row[] rows = { generated.row(2), generated.row(2) };
			for (int j = 0; j < RENDERS; j++) {
				Locale locale = (random.nextInt(3) == 0) ? Locale.GERMAN : Locale.ENGLISH;
				Map<String, Object> model = Map.of("page", rows[random.nextInt(2)]);
				kept.locale = locale;
				plain.locale = locale;
				assertThat(kept.show(model))
					.as("seed %d, template %d, render %d: %s with %s", seed, i, j, template, fragment)
					.isEqualTo(plain.show(model));
			}
		}
	}

	private static TestTemplates templates(long space) {
		TestTemplates templates = new TestTemplates(space);
		templates.messages.addMessage("greeting", Locale.ENGLISH, "Hello");
		templates.messages.addMessage("greeting", Locale.GERMAN, "Grüß Gott");
		templates.messages.addMessage("of", Locale.ENGLISH, "of {0}");
		templates.messages.addMessage("of", Locale.GERMAN, "von {0}");
		return templates;
	}

}
