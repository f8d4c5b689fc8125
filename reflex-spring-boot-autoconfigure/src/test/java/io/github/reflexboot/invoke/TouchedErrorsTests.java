package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.TouchedApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form shows the errors of the fields that its visitor has touched.
 */
@Tag("same-on-every-server")
class TouchedErrorsTests {

	/**
	 * What a browser sends of this form before anything was entered.
	 */
	private static final String EMPTY = "[\"town\",\"\"],[\"persons\",\"\"],[\"bags\",\"\"],[\"day\",\"\"],[\"_agreed\",\"on\"],"
			+ "[\"_extras\",\"on\"],[\"_extras\",\"on\"],[\"stops[0].name\",\"\"],[\"stops[1].name\",\"\"]";

	private static final List<String> FIELDS = List.of("town", "persons", "bags", "day", "agreed", "seat", "extras",
			"stops[0].name", "stops[1].name");

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(TouchedApplication.class), "reflex.limits.params=500");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/trip");
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void whoSaysNothingSeesAllErrors() {
		assertThat(check(null)).contains("town: no town", "persons: no persons", "bags: ", "day: no day",
				"agreed: not agreed", "seat: no class", "extras: no extras", "stops: few stops",
				"stops[0].name: no stop", "plausible: not plausible", "all: trip is impossible", "global ");
	}

	@Test
	void onlyTheErrorsOfTouchedFieldsAreShown() {
		assertThat(errors(untouched("town"))).containsExactly("town: no town");
		assertThat(errors(untouched("agreed"))).containsExactly("agreed: not agreed");
		assertThat(errors(untouched("extras", "persons"))).containsExactlyInAnyOrder("persons: no persons",
				"extras: no extras");
		assertThat(errors(untouched("stops[1].name"))).containsExactly("stops[1].name: no stop");
	}

	@Test
	void aFormOfWhichNothingWasTouchedHasNoErrors() {
		assertThat(check(FIELDS)).doesNotContain("<li>", "global ", "any", "wrong");
	}

	@Test
	void theActionKnowsAllErrorsWhateverIsShown() {
		assertThat(check(FIELDS)).contains("counted 12");
		assertThat(check(null)).contains("counted 12");
	}

	@Test
	void whatBelongsToSeveralFieldsIsShownWhenAllOfThemWereTouched() {
		assertThat(errors(untouched("stops[0].name"))).doesNotContain("stops: few stops");
		assertThat(errors(untouched("stops[0].name", "stops[1].name"))).contains("stops: few stops",
				"stops[0].name: no stop", "stops[1].name: no stop");
	}

	@Test
	void whatBelongsToNoFieldOfTheFormIsShownWhenAllWereTouched() {
		assertThat(errors(List.of("town"))).contains("persons: no persons")
			.doesNotContain("plausible: not plausible", "all: trip is impossible");
		assertThat(errors(List.of())).contains("plausible: not plausible", "all: trip is impossible", "seat: no class");
	}

	@Test
	void aFieldShowsWhatWasSentWhetherItsErrorIsShownOrNot() {
		String sent = EMPTY.replace("\"day\",\"\"", "\"day\",\"never\"");
		assertThat(ask("check", sent, FIELDS)).contains("name=\"day\" value=\"never\"", "name=\"bags\" value=\"\"");
		assertThat(ask("check", EMPTY.replace("\"day\",\"\"", "\"day\",\"28.11.2026\""), FIELDS))
			.contains("name=\"day\" value=\"28.11.2026\"");
	}

	@Test
	void aFieldWithAnErrorThatIsNotShownIsNotMarkedEither() {
		assertThat(check(untouched("town"))).containsOnlyOnce("class=\"wrong\"");
	}

	@Test
	void whatAnActionRendersItselfShowsNoMore() {
		String answer = this.socket
			.ask("/trip", "Trip#part", "params", "[" + EMPTY + "]", "untouched", json(untouched("town")))
			.toString();
		assertThat(answer).contains("town: no town").doesNotContain("no persons");
	}

	@Test
	void aFormWithErrorsThatAreNotShownYetIsRefusedAllTheSame() {
		assertThat(send("check", EMPTY, FIELDS).path("form").asString()).isEqualTo("refused");
	}

	@Test
	void aComponentShowsOnlyThoseErrorsAsWell() {
		try (ComponentPage page = new ComponentPage(server, "/trips")) {
			String sent = "[[\"town\",\"\"],[\"persons\",\"\"]]";
			page.call("trip:a", "check", "params", sent, "untouched", "[\"persons\"]");
			assertThat(page.text("trip:a", "i")).isEqualTo("no town");
			page.call("trip:a", "check", "params", sent);
			assertThat(page.text("trip:a", "i")).isEqualTo("no town no persons");
		}
	}

	@Test
	void namesMayBeWrittenAsMapsAndListsAre() {
		assertThat(errors(List.of("stops['0'].name", "town"))).doesNotContain("stops[0].name: no stop")
			.contains("stops[1].name: no stop");
	}

	@Test
	void hostileNamesShowNoErrorThatThereIsNot() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<String> all = errors(null);
		for (int i = 0; i < 100; i++) {
			List<String> names = IntStream.range(0, random.nextInt(1, 8)).mapToObj((each) -> name(random)).toList();
			assertThat(errors(names)).as("seed %s, %s", seed, names).isSubsetOf(all);
		}
	}

	@Test
	void tooManyOrTooLongNamesAreRefused() {
		assertThat(send("check", EMPTY, Collections.nCopies(501, "a")).path("type").asString()).isEqualTo("error");
		assertThat(send("check", EMPTY, List.of("a".repeat(201))).path("type").asString()).isEqualTo("error");
		assertThat(this.socket.ask("/trip", "Trip#check", "untouched", "{\"a\":1}").path("type").asString())
			.isEqualTo("error");
		assertThat(this.socket.ask("/trip", "Trip#check", "untouched", "[1]").path("type").asString())
			.isEqualTo("error");
	}

	private static String name(Random random) {
		String characters = "ab[].'\"_! town\u00e9\ud83d\ude00";
		StringBuilder name = new StringBuilder(random.nextBoolean() ? FIELDS.get(random.nextInt(FIELDS.size())) : "");
		for (int i = random.nextInt(12); i > 0; i--) {
			name.append(characters.charAt(random.nextInt(characters.length())));
		}
		return name.toString().replaceAll("[\ud800-\udfff]", "x");
	}

	private static List<String> untouched(String... touched) {
		List<String> names = new ArrayList<>(FIELDS);
		names.removeAll(List.of(touched));
		return names;
	}

	private List<String> errors(List<String> untouched) {
		return check(untouched).lines()
			.flatMap((line) -> List.of(line.split("<li>")).stream().skip(1))
			.map((item) -> item.substring(0, item.indexOf("</li>")))
			.toList();
	}

	private String check(List<String> untouched) {
		return ask("check", EMPTY, untouched);
	}

	private String ask(String action, String params, List<String> untouched) {
		return send(action, params, untouched).path("html").asString();
	}

	private JsonNode send(String action, String params, List<String> untouched) {
		return (untouched != null)
				? this.socket.ask("/trip", "Trip#" + action, "params", "[" + params + "]", "untouched", json(untouched))
				: this.socket.ask("/trip", "Trip#" + action, "params", "[" + params + "]");
	}

	private static String json(List<String> names) {
		return names.stream()
			.map((name) -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
			.collect(Collectors.joining(",", "[", "]"));
	}

}
