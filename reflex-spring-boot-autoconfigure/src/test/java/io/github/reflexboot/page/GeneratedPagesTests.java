package io.github.reflexboot.page;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.Doors;
import io.github.reflexboot.app.DoorsApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random rules, pages and visitors: each address as the {@code GET} of a browser and as
 * that of a reflex. The action runs only where the {@code GET} shows a page.
 */
class GeneratedPagesTests {

	private static final List<String> PAGES = List.of("/view", "/deep/er/view", "/admin/view", "/valid",
			"/model-and-view", "/callable", "/deferred", "/future", "/html-body", "/html-entity", "/html-writer",
			"/for-admins", "/for-users", "/looked-at-afterwards", "/view-controller", "/function-page", "/validated");

	private static final List<String> NO_PAGES = List.of("/json", "/text", "/entity", "/entity-later", "/anything",
			"/emitter", "/download", "/writer", "/json-produced", "/rest", "/function", "/function-data", "/handler",
			"/servlet", "/static.html", "/nowhere", "/error", "/actuator", "/actuator/health", "/reflex",
			"/reflex/session", "/reflex/reflex.js", "/reflex/cookies/x", "/status-controller", "/redirect-controller",
			"/post-only", "/login", "/forbidden", "/csv");

	/**
	 * Only the body of these controllers knows whether they show a page.
	 */
	private static final List<String> UNDECIDED = List.of("/away", "/gone", "/no-view", "/forward");

	private static final List<String> EARLY = List.of("filter", "filter-away", "interceptor", "model", "advice",
			"function", "none");

	private static final List<String> LATE = List.of("after", "aspect", "body");

	private static final List<String> VISITORS = List.of("", "user", "admin");

	private static final int PAIRS = Integer.getInteger("generated.pairs", 3_000);

	private final Map<String, Tally> tallies = new TreeMap<>();

	@Test
	void anActionRunsOnlyWhereTheVisitorIsShownAPage() {
		long seed = System.nanoTime();
		System.out.println("seed of the generated pages: " + seed);
		Random random = new Random(seed);
		visit(random, PAIRS / 2, concat(PAGES, NO_PAGES), EARLY);
		check();
	}

	@Test
	@Tag("same-on-every-server")
	void whereThePageIsShownFirstNothingThatRefusesItComesTooLate() {
		long seed = System.nanoTime();
		System.out.println("seed of the generated pages that are shown first: " + seed);
		Random random = new Random(seed);
		visit(random, PAIRS / 2, concat(PAGES, concat(NO_PAGES, UNDECIDED)), concat(EARLY, LATE),
				"reflex.security.show-page-first=true");
		check();
	}

	private void check() {
		print();
		assertThat(tallies(PAGES)).allMatch((page) -> page.ran == page.shown, "is called wherever it is shown")
			.anyMatch((page) -> page.ran > 0, "is called");
		assertThat(tallies(NO_PAGES)).allMatch((page) -> page.ran == 0, "is never called");
	}

	private List<Tally> tallies(List<String> addresses) {
		return addresses.stream().map(this.tallies::get).filter(Objects::nonNull).toList();
	}

	private void visit(Random random, int times, List<String> addresses, List<String> guards, String... properties) {
		String rules = rules(random, addresses);
		System.out.println("rules: " + rules);
		try (TestServer server = start(rules, properties)) {
			List<Visitor> visitors = VISITORS.stream().map((name) -> new Visitor(server, name)).toList();
			for (int i = 0; i < times; i++) {
				String address = any(random, addresses);
				visit(server, any(random, visitors), address, any(random, guards), random);
			}
			visitors.forEach(Visitor::close);
		}
	}

	private void visit(TestServer server, Visitor visitor, String address, String guard, Random random) {
		String url = someEncoded(address, random) + "?deny=" + guard
				+ any(random, List.of("", "&id=2", "&id=x", "&name=n", "&name=%20"));
		Doors doors = server.bean(Doors.class);
		HttpResponse<String> page = server.get(url, visitor.headers);
		boolean isShown = page.statusCode() / 100 == 2
				&& page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
		doors.calls.set(0);
		String answer = visitor.socket.ask(url, "Danger#any").toString();
		boolean ran = doors.calls.get() > 0;
		assertThat(!ran || isShown)
			.as("%s by '%s': GET answered %s, the reflex %s", url, visitor.name, page.statusCode(), answer)
			.isTrue();
		Stream.of(address, "guard " + guard)
			.forEach((kind) -> this.tallies.computeIfAbsent(kind, (key) -> new Tally()).add(isShown, ran));
	}

	private static TestServer start(String rules, String... properties) {
		List<String> all = new ArrayList<>(List.of(properties));
		all.add("doors.rules=" + rules);
		all.add("management.endpoints.web.exposure.include=health");
		all.add("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION);
		all.add("logging.level.io.github.reflexboot.Reflex=off");
		all.add("logging.level.root=off");
		return TestServer.start(List.of(DoorsApplication.class), all.toArray(String[]::new));
	}

	/**
	 * Most addresses have a rule of their own, some one for all below, and the rest needs
	 * a login.
	 */
	private static String rules(Random random, List<String> addresses) {
		List<String> kinds = List.of("all", "all", "all", "user", "admin", "nobody");
		Stream<String> below = Stream.of("/admin/**=admin", "/deep/**=" + any(random, kinds),
				"/actuator/**=" + any(random, kinds));
		return Stream
			.concat(addresses.stream()
				.filter((address) -> random.nextInt(5) > 0)
				.map((address) -> address + "=" + any(random, kinds)), below)
			.collect(Collectors.joining(","));
	}

	private static String someEncoded(String address, Random random) {
		boolean encodes = random.nextInt(3) == 0;
		return address.chars()
			.mapToObj((c) -> encodes && Character.isLetter(c) && random.nextInt(4) == 0 ? "%" + Integer.toHexString(c)
					: String.valueOf((char) c))
			.collect(Collectors.joining());
	}

	private void print() {
		System.out.println("shown to a browser / called by a reflex / pairs: " + this.tallies);
	}

	private static <T> T any(Random random, List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	private static List<String> concat(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	/**
	 * What became of one kind of pairs.
	 */
	private static final class Tally {

		private int pairs;

		private int shown;

		private int ran;

		void add(boolean isShown, boolean hasRun) {
			this.pairs++;
			this.shown += isShown ? 1 : 0;
			this.ran += hasRun ? 1 : 0;
		}

		@Override
		public String toString() {
			return this.shown + "/" + this.ran + "/" + this.pairs;
		}

	}

	/**
	 * Somebody with a password in each request, or nobody, and an open page.
	 */
	private static final class Visitor {

		private final String name;

		private final String[] headers;

		private final TestSocket socket;

		Visitor(TestServer server, String name) {
			this.name = name;
			this.headers = name.isEmpty() ? new String[0] : new String[] { "Authorization",
					"Basic " + Base64.getEncoder().encodeToString((name + ":pw").getBytes(StandardCharsets.UTF_8)) };
			server.newVisitor();
			this.socket = server.open(this.headers);
		}

		void close() {
			this.socket.close();
		}

	}

}
