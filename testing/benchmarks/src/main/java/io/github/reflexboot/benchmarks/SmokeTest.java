package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.reflexboot.delta.PageDelta;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that all ways lead to the same page, before anything is measured.
 */
final class SmokeTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final Servers servers;

	SmokeTest(Servers servers) {
		this.servers = servers;
	}

	void run(BenchPage page) throws IOException {
		String whole = MAPPER.readTree(second(Kind.WHOLE_PAGE, page)).path("html").asString();
		require(whole.contains("2</"), page, "shows two clicks", whole);
		require(whole.equals(changed(Kind.REFLEX, page)), page, "is made out of what changed", whole);
		String rooted = changed(Kind.ROOT, page).replace(" data-reflex-root=\"\"", "");
		require(sorted(whole).equals(sorted(rooted)), page, "is the same with what is rendered alone", rooted);
		require(whole.equals(changed(Kind.BARE_ROOT, page)), page, "is the same with a root", whole);
		require(whole.equals(second(Kind.REDIRECT, page)), page, "is what a redirect leads to", whole);
		String fragment = second(Kind.FRAGMENT, page).strip();
		require(whole.contains(fragment), page, "contains the fragment", fragment);
		if (this.servers.flow().isPresent()) {
			String flow = flow(this.servers.flow().get(), page);
			require(sorted(elements(whole)).equals(sorted(flow)), page, "is the same in Vaadin Flow", flow);
		}
	}

	private String changed(Kind kind, BenchPage page) throws IOException {
		try (Exchange tab = kind.open(this.servers.own().port(), page)) {
			String base = MAPPER.readTree(tab.run()).path("html").asString();
			JsonNode answer = MAPPER.readTree(tab.run());
			List<Object> steps = new ArrayList<>();
			for (JsonNode step : answer.path("steps")) {
				steps.add(step.isString() ? step.asString() : step.asInt());
			}
			return new PageDelta(answer.path("length").asInt(), steps).applyTo(base);
		}
	}

	private static String flow(Server server, BenchPage page) throws IOException {
		FlowPage shown = new FlowPage();
		try (FlowTab tab = new FlowTab(server.port(), page.path(), shown)) {
			shown.apply(FlowTab.message(tab.run()));
			shown.apply(FlowTab.message(tab.run()));
		}
		return shown.html("body-of-house");
	}

	/**
	 * Return what is in the body, with nothing that only this library needs.
	 */
	private static String elements(String page) {
		return page.substring(page.indexOf("<header>"), page.indexOf("</body>"))
			.replaceFirst(" data-reflex=\"[^\"]+\"", "");
	}

	private String second(Kind kind, BenchPage page) throws IOException {
		try (Exchange visitor = kind.open(this.servers.own().port(), page)) {
			visitor.run();
			return new String(visitor.run(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Return its attributes in some order: reflex:root does not write an id where it
	 * stood.
	 */
	private static List<String> sorted(String page) {
		return Stream.of(page.split("[\\s>]+")).sorted().toList();
	}

	private static void require(boolean condition, BenchPage page, String claim, String text) {
		if (!condition) {
			throw new IllegalStateException("Nothing was measured: expected that the page '" + page.name()
					+ "' after two clicks " + claim + ", but got\n" + text);
		}
	}

}
