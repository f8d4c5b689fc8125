package io.github.reflexboot.samples.showcase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

import io.github.reflexboot.root.RootRender;
import io.github.reflexboot.root.RootedPage;
import io.github.reflexboot.root.RootsViewResolver;

/**
 * Renders every page, in its own request and of its own model, for each element with an
 * id as the root of a reflex, and remembers where that is another page than the whole.
 */
final class BothRenders implements HandlerInterceptor {

	private final RootsViewResolver views;

	private final Random random;

	private final Set<String> alone = new TreeSet<>();

	private final Set<String> content = new TreeSet<>();

	private final List<String> different = new ArrayList<>();

	BothRenders(RootsViewResolver views) {
		long seed = System.nanoTime();
		System.out.println("Roots are chosen by " + seed);
		this.random = new Random(seed);
		this.views = views;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) throws Exception {
		if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
			return;
		}
		Shown shown = new Shown(page.getViewName(), page.getModel(), request);
		String all = show(shown, new RootRender(Set.of(), null)).text();
		Document document = Jsoup.parse(all);
		List<String> ids = document.select("[id]").eachAttr("id");
		for (String id : ids) {
			compare(shown, all, Set.of(id));
		}
		List<String> some = new ArrayList<>(ids.stream().filter(this.alone::contains).toList());
		Collections.shuffle(some, this.random);
		compare(shown, all, Set.copyOf(some.subList(0, Math.min(some.size(), 4))));
		this.content.addAll(document.select(".content [id]").eachAttr("id"));
	}

	private void compare(Shown shown, String all, Set<String> ids) throws Exception {
		RootedPage seen = show(shown, new RootRender(ids, null));
		RootRender render = new RootRender(ids, seen);
		RootedPage again = show(shown, render);
		if (render.isAlone()) {
			this.alone.addAll(ids);
		}
		if (!all.equals(seen.text()) || !all.equals(again.text())) {
			this.different.add(shown.view() + " " + ids + ": " + again.text());
		}
	}

	private RootedPage show(Shown shown, RootRender render) throws Exception {
		render.arm(shown.request(), shown.view());
		View view = this.views.resolveViewName(shown.view(), shown.request().getLocale());
		MockHttpServletResponse response = new MockHttpServletResponse();
		view.render(shown.model(), shown.request(), response);
		return render.page(response.getContentAsString());
	}

	/**
	 * Forget all pages.
	 */
	void clear() {
		this.alone.clear();
		this.content.clear();
		this.different.clear();
	}

	/**
	 * Return the ids of all that was rendered alone.
	 */
	Set<String> alone() {
		return this.alone;
	}

	/**
	 * Return the ids of what stands in the content that a page hands to its layout.
	 */
	Set<String> content() {
		return this.content;
	}

	/**
	 * Return the pages that are not what they are without roots.
	 */
	List<String> different() {
		return this.different;
	}

	/**
	 * What a request shows.
	 */
	private record Shown(String view, Map<String, Object> model, HttpServletRequest request) {

	}

}
