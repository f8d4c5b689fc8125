package io.github.reflexboot.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.spring6.view.ThymeleafView;

import org.springframework.web.servlet.View;

import io.github.reflexboot.keep.ClassOfVisitor;
import io.github.reflexboot.keep.GeneratedTemplate;
import io.github.reflexboot.keep.TestTemplates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a page shows, each of its viewers gets the bytes of their own render, whether
 * it was rendered for them or for somebody else.
 */
@Tag("same-on-every-server")
class GeneratedSharedPageTests {

	private static final int TEMPLATES = Integer.getInteger("generated.shared", 60);

	private static final int ROUNDS = 3;

	private static final int VIEWERS = 4;

	/**
	 * What all viewers see alike, if they find the same in their models.
	 */
	private static final String[] COMMON = { "", "<p>[[${name}]]</p>", "<p th:if=\"${name == 'v1'}\">only one</p>",
			"<b reflex:subscribe=\"${'g' + name}\">group</b>", "<b reflex:subscribe=\"${'g'}\">group</b>",
			"<i th:with=\"other=${name}\" th:text=\"${other}\">x</i>", "<i th:text=\"${missing} ?: 'none'\">x</i>",
			"<i th:each=\"each : ${#lists.sort({name, 'a'})}\">[[${each}]]</i>",
			"<a th:href=\"@{/x(n=${name})}\">x</a>", "<p th:text=\"${visitor}\">the request says it</p>",
			"<p th:object=\"${page}\">[[*{title}]]</p>", "<p>[[#{greeting}]] [[${#locale}]]</p>" };

	/**
	 * What is only for one.
	 */
	private static final String[] OF_ONE = { "<p th:text=\"${who}\">x</p>", "<p own:visitor=\"x\">x</p>",
			"<p th:if=\"${page.on}\" th:text=\"${who}\">x</p>", "<p th:text=\"${session.size()}\">x</p>",
			"<p th:text=\"${param.x}\">x</p>", "<p th:unless=\"${#vars == null}\">x</p>" };

	private final TestTemplates templates = templates();

	private final SharedPages pages = new SharedPages(TestTemplates.SPACE);

	private final AtomicInteger renders = new AtomicInteger();

	private static TestTemplates templates() {
		TestTemplates templates = new TestTemplates(TestTemplates.SPACE, new ClassOfVisitor());
		templates.messages.addMessage("greeting", Locale.ENGLISH, "Hello");
		templates.messages.addMessage("greeting", Locale.GERMAN, "Gr\u00fc\u00df Gott");
		return templates;
	}

	@Test
	void eachViewerGetsTheBytesOfTheirOwnRender() {
		long seed = Long.getLong("generated.seed", System.nanoTime());
		System.out.println("Shared pages are seeded with " + seed);
		Random random = new Random(seed);
		int shared = 0;
		for (int i = 0; i < TEMPLATES; i++) {
			GeneratedTemplate generated = new GeneratedTemplate(random);
			String fragment = generated.fragment();
			String page = "<html><body><u th:text=\"${counted}\">x</u>"
					+ new GeneratedTemplate(random).content(3, "page") + one(COMMON, random) + one(COMMON, random)
					+ (random.nextInt(4) == 0 ? one(OF_ONE, random) : "") + "</body></html>";
			this.templates.with("page", page).with("fragment", fragment).engine.clearTemplateCache();
			for (int j = 0; j < ROUNDS; j++) {
				shared += showToAll(generated, random,
						"seed " + seed + ", template " + i + ": " + page + " with " + fragment);
			}
		}
		assertThat(shared).isGreaterThan(TEMPLATES);
	}

	/**
	 * Show a page to several viewers who have asked by now.
	 * @return to how many it was shown without a render for them
	 */
	private int showToAll(GeneratedTemplate generated, Random random, String what) {
		long askedAt = System.nanoTime();
		boolean isSame = random.nextInt(3) > 0;
		GeneratedTemplate.Row row = generated.row(2);
		List<Map<String, Object>> models = new ArrayList<>();
		for (int i = 0; i < VIEWERS; i++) {
			Map<String, Object> model = new HashMap<>();
			model.put("page", (isSame || random.nextBoolean()) ? row : generated.row(2));
			model.put("name", isSame ? "all" : "v" + random.nextInt(3));
			model.put("who", new Visitor("visitor " + i));
			model.put("counted", new Counted(this.renders));
			models.add(model);
		}
		int spared = 0;
		for (int i = 0; i < VIEWERS; i++) {
			this.templates.locale = (random.nextInt(5) == 0) ? Locale.GERMAN : Locale.ENGLISH;
			View view = this.templates.view("page");
			String visitor = isSame ? "same" : "visitor " + i;
			this.templates.attribute("visitor", visitor);
			String own = this.templates.show(view, models.get(i));
			this.renders.set(0);
			this.templates.attribute("visitor", visitor);
			assertThat(this.templates.show(shared(view, askedAt), models.get(i))).as(what).isEqualTo(own);
			spared += (this.renders.get() == 0) ? 1 : 0;
		}
		return spared;
	}

	private View shared(View view, long askedAt) {
		ShareWish wish = new ShareWish("page", "Pages#page", Set.of("counted"), null, askedAt, System.nanoTime());
		return new SharedView(view, (ThymeleafView) view, this.templates.locale, this.templates.engine, wish,
				this.pages, this::template, () -> {
				});
	}

	private TemplateModel template(String name) {
		return this.templates.engine.getConfiguration()
			.getCacheManager()
			.getTemplateCache()
			.get(new TemplateCacheKey(null, name, null, 0, 0, null, null));
	}

	private static String one(String[] some, Random random) {
		return some[random.nextInt(some.length)];
	}

	/**
	 * Somebody of whom no two are equal.
	 */
	private record Name(String text) {

	}

	public static final class Visitor {

		private final Name name;

		Visitor(String name) {
			this.name = new Name(name);
		}

		@Override
		public String toString() {
			return this.name.text();
		}

	}

	/**
	 * Shows the same to all, and counts how often.
	 */
	public static final class Counted {

		private final AtomicInteger renders;

		Counted(AtomicInteger renders) {
			this.renders = renders;
		}

		@Override
		public String toString() {
			this.renders.incrementAndGet();
			return "counted";
		}

	}

}
