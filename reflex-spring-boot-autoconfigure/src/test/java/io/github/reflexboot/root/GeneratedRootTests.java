package io.github.reflexboot.root;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafView;

import io.github.reflexboot.app.RowsApplication;
import io.github.reflexboot.keep.GeneratedTemplate;
import io.github.reflexboot.keep.TestTemplates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a template shows, a root of it shows the same bytes alone and in the page, and
 * nothing else of the page changes.
 */
@Tag("same-on-every-server")
class GeneratedRootTests {

	private static final int TEMPLATES = Integer.getInteger("generated.roots", 120);

	private static final int RENDERS = 5;

	private final TestTemplates templates = new TestTemplates(TestTemplates.SPACE);

	private int alone;

	private int withOthers;

	private int inserted;

	@Test
	void aRootShowsTheSameBytesAloneAndInThePage() {
		long seed = Long.getLong("generated.seed", System.nanoTime());
		System.out.println("Roots are seeded with " + seed);
		Random random = new Random(seed);
		this.templates.messages.addMessage("greeting", Locale.ENGLISH, "Hello");
		this.templates.messages.addMessage("of", Locale.ENGLISH, "of {0}");
		for (int i = 0; i < TEMPLATES; i++) {
			GeneratedPage page = new GeneratedPage(random);
			Map<String, String> templates = page.templates();
			templates.forEach(this.templates::with);
			this.templates.engine.clearTemplateCache();
			check(page, random, "seed %d, template %d: %s".formatted(seed, i, templates));
		}
		System.out.println("rendered alone " + this.alone + " times, " + this.withOthers + " times with others, "
				+ this.inserted + " times in other templates");
		assertThat(this.alone).as("renders of roots alone").isGreaterThan(TEMPLATES / 10);
		assertThat(this.withOthers).as("renders of several roots alone").isPositive();
		assertThat(this.inserted).as("renders of roots in other templates").isGreaterThan(TEMPLATES / 20);
	}

	private void check(GeneratedPage page, Random random, String what) {
		TemplateEngineFacts facts = new TemplateEngineFacts(this.templates.engine.getConfiguration());
		GeneratedTemplate.Row[] rows = { page.row(), page.row(), page.row() };
		this.templates.show(this.templates.view("page"), model(rows[0]));
		RootedPage held = null;
		for (int i = 0; i < RENDERS; i++) {
			Map<String, Object> model = model(rows[random.nextInt(rows.length)]);
			Set<String> ids = new HashSet<>();
			for (int j = random.nextInt(3); j >= 0 && !page.ids().isEmpty(); j--) {
				ids.add(page.ids().get(random.nextInt(page.ids().size())));
			}
			RootRender seen = new RootRender(new HashSet<>(page.ids()), null);
			RootedPage whole = render(seen, facts, model);
			assertThat(whole.text()).as(what).isEqualTo(this.templates.show(this.templates.view("page"), model));
			RootRender render = new RootRender(ids, held);
			RootedPage next = render(render, facts, model);
			if (render.isAlone()) {
				this.alone++;
				this.withOthers += (ids.size() > 1) ? 1 : 0;
				this.inserted += isInserted(next, ids) ? 1 : 0;
				compare(ids, held, whole, next, what);
			}
			else {
				assertThat(next.text()).as(what).isEqualTo(whole.text());
			}
			held = (render.isAlone() && random.nextInt(3) > 0) ? next : whole;
		}
	}

	private static boolean isInserted(RootedPage page, Set<String> ids) {
		return ids.stream().map(page.places()::find).anyMatch((each) -> each.element().host() != null);
	}

	/**
	 * The roots are those of the page as it is now, and all around them is that of the
	 * page before.
	 */
	private static void compare(Set<String> ids, RootedPage before, RootedPage now, RootedPage composed, String what) {
		Set<String> shown = new HashSet<>(ids);
		shown.add(RootPlaces.TITLE);
		assertThat(without(shown, composed)).as(what).isEqualTo(without(shown, before));
		for (String id : shown) {
			if (isTwice(id, now.text())) {
				continue;
			}
			RootPlace place = now.places().find(id);
			assertThat(place).as("%s in %s", id, what).isNotNull();
			assertThat(text(composed, composed.places().find(id))).as("%s in %s", id, what).isEqualTo(text(now, place));
		}
		for (RootPlace each : composed.places().places()) {
			assertThat(text(composed, each)).as("%s in %s", each.id(), what).startsWith("<").endsWith(">");
		}
	}

	/**
	 * An element that comes to stand elsewhere as well is no root in a browser's sense
	 * any more, and the guide says what becomes of it.
	 */
	private static boolean isTwice(String id, String page) {
		String attribute = "id=\"" + id + "\"";
		return page.indexOf(attribute) != page.lastIndexOf(attribute);
	}

	private static String without(Set<String> ids, RootedPage page) {
		char[] text = page.text().toCharArray();
		boolean[] isShown = new boolean[text.length];
		page.places().places().stream().filter((each) -> ids.contains(each.id())).forEach((each) -> {
			for (int i = each.start(); i < each.end(); i++) {
				isShown[i] = true;
			}
		});
		StringBuilder rest = new StringBuilder();
		for (int i = 0; i < text.length; i++) {
			if (!isShown[i]) {
				rest.append(text[i]);
			}
		}
		return rest.toString();
	}

	private static String text(RootedPage page, RootPlace place) {
		return page.text().substring(place.start(), place.end());
	}

	private RootedPage render(RootRender render, TemplateEngineFacts facts, Map<String, Object> model) {
		ThymeleafView view = (ThymeleafView) this.templates.view("page");
		String body = this.templates.show(new RootsView(view, Locale.ENGLISH, this.templates.engine, facts, render),
				model);
		return render.page(body);
	}

	private static Map<String, Object> model(GeneratedTemplate.Row row) {
		return Map.of("page", row, "form", new RowsApplication.Form());
	}

}
