package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.app.VaultApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an attacker makes of the components that a page shows.
 */
@Tag("same-on-every-server")
class HostileCallTests {

	private static final int CALLS = Integer.getInteger("generated.calls", 20_000);

	private static final int AT_ONCE = 20;

	private static final String PAGE = HostileCalls.PAGE;

	private static final TestServer server = TestServer.start(List.of(VaultApplication.class),
			"reflex.limits.log-lines=10", "spring.mvc.log-resolved-exception=false",
			"logging.level.org.springframework.web.servlet=off");

	private static final JsonMapper mapper = new JsonMapper();

	private final VaultApplication.Runs runs = server.bean(VaultApplication.Runs.class);

	private final long seed = Long.getLong("seed", System.nanoTime());

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void noGeneratedCallRunsOrChangesAnything() {
		System.out.println("seed of the calls of components: " + this.seed);
		List<String> victim = new ArrayList<>();
		server.elsewhere(() -> {
			try (ComponentPage page = new ComponentPage(server, PAGE)) {
				page.call("vault:a", "open");
				victim.add(server.cookies());
				String before = server.get(PAGE).body();
				String own = attack(sessionIn(server.cookies()));
				assertThat(own).isNotEqualTo(before);
				assertThat(server.get(PAGE).body()).isEqualTo(before);
				page.call("vault:a", "open");
				assertThat(page.text("vault:a", "output")).isEqualTo("2");
			}
		});
	}

	private static String sessionIn(String cookies) {
		return cookies.replaceAll(".*JSESSIONID=\"?([\\w.-]+).*", "$1");
	}

	private String attack(String stranger) {
		String[] seen = new String[1];
		server.elsewhere(() -> {
			HostileCalls calls = new HostileCalls(this.seed, stranger);
			try (ComponentPage page = new ComponentPage(server, PAGE)) {
				page.take(page.socket().ask(PAGE, null));
				int before = this.runs.methods.get();
				String shown = server.get(PAGE).body();
				TestSocket socket = page.socket().withoutRefreshes();
				for (int i = 0; i < CALLS / AT_ONCE; i++) {
					sendAll(socket, calls);
				}
				assertThat(this.runs.methods).hasValue(before);
				assertThat(server.get(PAGE).body()).isEqualTo(shown);
				page.take(socket.ask(PAGE, null));
				page.call("vault:b", "open");
				assertThat(page.text("vault:b", "output")).isEqualTo("1");
				assertThat(this.runs.methods).as("the action, and the listener of the other one").hasValue(before + 2);
				seen[0] = shown;
			}
		});
		return seen[0];
	}

	private void sendAll(TestSocket socket, HostileCalls calls) {
		List<HostileCalls.Call> sent = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			HostileCalls.Call call = calls.next();
			sent.add(call);
			ids.add(socket.send(call.page(), call.target(), "component", mapper.writeValueAsString(call.reference()),
					"element", "{\"value\":\"x\",\"values\":[\"x\"]}", "args", "[]"));
		}
		for (int i = 0; i < AT_ONCE; i++) {
			JsonNode answer = socket.answerTo(ids.get(i));
			assertThat(answer.path("type").asString()).as("%s: %s", sent.get(i), answer).isIn("error", "navigate");
		}
	}

	@Test
	void noGeneratedValueOfAFieldChangesAnotherOneOrBreaksThePage() {
		System.out.println("seed of the values of fields: " + this.seed);
		Random random = new Random(this.seed);
		List<String> fields = List.of("=name", "=number", "=on", "=numbers", "=texts", "=map", "=day", "=unit");
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.take(page.socket().ask(PAGE, null));
			int before = this.runs.methods.get();
			for (int i = 0; i < CALLS / 20; i++) {
				String element = "{\"attributes\":{\"type\":" + (random.nextBoolean() ? "\"checkbox\"" : "\"text\"")
						+ "},\"checked\":" + random.nextBoolean()
						+ (random.nextInt(5) > 0 ? ",\"value\":" + text(random) : "")
						+ (random.nextInt(5) > 0 ? ",\"values\":" + texts(random) : "") + "}";
				JsonNode answer = page.socket()
					.ask(PAGE, fields.get(random.nextInt(fields.size())), "component", "\"vault:a@0\"", "element",
							element);
				assertThat(answer.path("type").asString()).as("%s: %s", element, answer).isIn("nothing", "error");
			}
			assertThat(this.runs.methods).hasValue(before);
		}
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			assertThat(page.text("vault:a", "output")).isEqualTo("0");
			assertThat(page.text("vault:a", "b")).isEqualTo("secret of a");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
		}
	}

	private static String text(Random random) {
		List<String> texts = List.of("", "1", "-1", "1e999", "NaN", "true", "DAYS", "days", "2026-11-29", "2026-13-45",
				"null", "a,b", ",".repeat(20_000), "x".repeat(17_000), "9".repeat(400), "\u0000", "\uffff",
				"java.lang.Runtime", "file:/etc/passwd", "{\"x\":1}", "[1]", "${1+1}", "<b>");
		return mapper.writeValueAsString(texts.get(random.nextInt(texts.size())));
	}

	private static String texts(Random random) {
		List<String> texts = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			texts.add(text(random));
		}
		return texts.toString();
	}

	@Test
	void aStateThatIsTooLargeIsRefusedWithAllThatWasChangedWithIt() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("vault:a", "open");
			assertThat(page.call("vault:a", "grow", "args", "[20000]").path("message").asString())
				.contains("reflex.components.max-state-size");
			assertThat(page.call("vault:a", "growBox", "args", "[20000]").path("message").asString())
				.contains("vault:a/box", "reflex.components.max-state-size");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("2");
			page.call("vault:a", "growBox", "args", "[10000]");
			assertThat(page.text("vault:a", "output")).isEqualTo("3");
		}
	}

	@Test
	void aStateThatCannotBeReadAnyMoreStartsAnew() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("vault:a", "open");
			assertThat(server.get("/outdate").body()).isNotEqualTo("0");
			assertThat(page.call("vault:a", "open").path("message").asString()).contains("by now there were 2");
			page.take(page.socket().withoutRefreshes().ask(PAGE, null));
			assertThat(page.text("vault:a", "output")).isEqualTo("0");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
		}
		assertThat(server.get(PAGE).statusCode()).isEqualTo(200);
	}

	@Test
	void aListHasNoMoreElementsThanItsStateMayBeLarge() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			assertThat(page.call("vault:a", "=texts", "element", "{\"values\":[\"" + ",".repeat(40_000) + "\",\"x\"]}")
				.path("type")
				.asString()).isEqualTo("error");
			assertThat(page.call("vault:a", "=numbers", "element", "{\"value\":\"" + "1,".repeat(20_000) + "\"}")
				.path("type")
				.asString()).isEqualTo("nothing");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
		}
	}

}
