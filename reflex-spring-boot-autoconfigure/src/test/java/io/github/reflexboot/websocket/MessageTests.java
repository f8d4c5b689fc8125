package io.github.reflexboot.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message that is broken, too large or about no page is refused, and the connection
 * lives on.
 */
@Tag("same-on-every-server")
class MessageTests extends AbstractSocketTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "null", "{}", "{\"type\":\"other\",\"id\":\"1\"}", "{\"type\":\"reflex\"}",
			"{\"type\":\"reflex\",\"id\":\"1\"}", "{\"type\":\"reflex\",\"id\":7,\"url\":\"/counter\"}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"element\":[]}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"params\":[[\"a\"]]}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"params\":{\"a\":1}}",
			"{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\"} {}" })
	void aMalformedFrameIsAnsweredAndTheConnectionLives(String frame) {
		try (TestSocket socket = server.open()) {
			socket.sendText(frame);
			assertThat(socket.next().path("type").asString()).isEqualTo("error");
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			target     | "target":5
			element    | "element":[]
			tagName    | "element":{"tagName":{}}
			attributes | "element":{"attributes":{"data-id":3}}
			attributes | "element":{"attributes":{"data-id":null}}
			dataset    | "element":{"dataset":"a"}
			datasetAll | "element":{"datasetAll":{"a":"b"}}
			datasetAll | "element":{"datasetAll":{"a":[1]}}
			values     | "element":{"values":["a",null]}
			checked    | "element":{"checked":"true"}
			params     | "params":{"a":"b"}
			params     | "params":["a","b"]
			params     | "params":[["a"]]
			params     | "params":[["a","b","c"]]
			params     | "params":[["a",null]]
			args       | "args":{}
			v          | "v":[]
			""")
	void aFieldOfAnotherTypeIsNamedAndNothingRuns(String field, String json) {
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"reflex\",\"id\":\"7\",\"url\":\"/counter\","
					+ (field.equals("target") ? "" : "\"target\":\"Counter#increment\",") + json + "}");
			assertThat(socket.next("7", "error").path("message").asString())
				.contains("not as expected in '" + field + "'");
			assertThat(socket.ask("/counter", null).path("html").asString()).contains(">0</output>");
		}
	}

	@Test
	void aBrokenMessageIsAnsweredUnderItsIdWhereItCanBeRead() {
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"reflex\",\"id\":\"77\",\"url\":");
			assertThat(socket.next().path("id").asString()).isEqualTo("77");
		}
	}

	@Test
	void aMessageOverTheLimitIsRefusedUnderItsIdAndTheConnectionLives() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#increment", "params",
					"[[\"text\",\"" + "x".repeat(70_000) + "\"]]");
			assertThat(socket.answerTo(id).path("message").asString()).contains("reflex.limits.message-size");
			assertThat(socket.ask("/counter", null).path("html").asString()).contains(">0</output>");
		}
	}

	@Test
	void aMessageOverTheServersOwnLimitIsTaken() {
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask("/counter", "Counter#increment", "params",
					"[[\"text\",\"" + "x".repeat(60_000) + "\"]]");
			assertThat(answer.path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void deepNestingIsRefused() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#add", "args", "[".repeat(40) + "]".repeat(40));
			assertThat(socket.answerTo(id).path("type").asString()).isEqualTo("error");
		}
	}

	@Test
	void tooManyFormFieldsAreRefused() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#increment", "params",
					"[" + "[\"a\",\"b\"],".repeat(200) + "[\"a\",\"b\"]]");
			assertThat(socket.answerTo(id).path("message").asString()).contains("201 form fields",
					"reflex.limits.params");
		}
	}

	@Test
	void tooManyTokensOfJsonAreRefused() {
		try (TestSocket socket = server.open()) {
			String id = socket.send("/counter", "Counter#add", "args", "[1" + ",1".repeat(5000) + "]");
			assertThat(socket.next(id, "error").path("message").asString()).contains("oken count");
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[9e99999999999]", "9e99999999999[7]", "[-1.0e-99999999999]", "[1e2147483648]",
			"[9e999999999999999999999999999999]", "[1e999999999]", "[-0.1e-2147483647]", "[01e5]" })
	void aNumberThatNobodyCanHoldIsAnsweredUnderItsId(String args) {
		try (TestSocket socket = server.open()) {
			socket.sendText(
					"{\"type\":\"reflex\",\"id\":\"huge\",\"target\":\"Counter#add\",\"url\":\"/counter\",\"args\":"
							+ args + "}");
			JsonNode answer = socket.next();
			assertThat(answer.path("id").asString()).isEqualTo("huge");
			assertThat(answer.path("type").asString()).isEqualTo("error");
		}
	}

	@Test
	void aNameThatIsThereTwiceIsRefusedUnderTheFirstId() {
		try (TestSocket socket = server.open()) {
			socket.sendText("{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/counter\",\"id\":\"2\"}");
			socket.next("1", "error");
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example/counter", "//evil.example/counter", "counter", "", "/../counter",
			"/a/../counter", "/./counter", "/%2e%2e/counter", "/a%2fcounter", "/a%5ccounter", "/a\\counter",
			"/counter;x=1", "/counter;jsessionid=1;x=1", "/counter\r\nX: y", "/counter\t", "/counter#x", "/reflex",
			"/reflex/x", "/%00", "javascript:alert(1)" })
	void aUrlThatIsNoPageOfThisApplicationIsRefusedAndNothingRuns(String url) {
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask(url, "Counter#increment");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("The URL of the page");
			assertThat(socket.ask("/counter", null).path("html").asString()).contains(">0</output>");
		}
	}

	@Test
	void noMutatedFrameBreaksTheServer() {
		long seed = System.nanoTime();
		System.out.println("seed of the mutated frames: " + seed);
		Random random = new Random(seed);
		String frame = "{\"type\":\"reflex\",\"id\":\"1\",\"target\":\"Counter#add\",\"url\":\"/counter\","
				+ "\"element\":{\"tagName\":\"A\",\"attributes\":{\"data-x\":\"1\"}},\"params\":[[\"a\",\"b\"]],\"args\":[1]}";
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 2_000; i++) {
				StringBuilder mutated = new StringBuilder(frame);
				for (int j = random.nextInt(3); j >= 0; j--) {
					mutated.setCharAt(random.nextInt(mutated.length()), (char) random.nextInt(128));
				}
				socket.sendText(mutated.toString());
				assertThat(socket.next().path("type").asString()).as("%s", mutated).isIn("morph", "error");
			}
			assertThat(socket.ask("/counter", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void whatIsOverALimitIsRefusedAndNothingElse() {
		long seed = System.nanoTime();
		System.out.println("seed of the large messages: " + seed);
		Random random = new Random(seed);
		try (TestSocket socket = server.open(); TestSocket other = server.open()) {
			for (int i = 0; i < 300; i++) {
				String frame = "{\"type\":\"reflex\",\"id\":\"" + i + "\",\"url\":\"/counter\",";
				String refusal = null;
				switch (random.nextInt(3)) {
					case 0 -> {
						int length = random.nextBoolean() ? random.nextInt(65_530, 65_542)
								: random.nextInt(200, 300_000);
						frame += "\"params\":[[\"a\",\"";
						String letter = any(random, "x", "é", "\u20ac", "\ud83d\ude00");
						int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
						int letters = (length - frame.length() - 4) / bytes;
						length = frame.length() + letters * bytes + 4;
						frame += letter.repeat(letters) + "\"]]}";
						refusal = (length > 65_536) ? "reflex.limits.message-size" : null;
					}
					case 1 -> {
						int depth = random.nextInt(1, 80);
						frame += "\"args\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
						refusal = (depth > 31) ? "depth" : null;
					}
					default -> {
						int fields = random.nextInt(1, 400);
						frame += "\"params\":[" + "[\"a\",\"b\"],".repeat(fields - 1) + "[\"a\",\"b\"]]}";
						refusal = (fields > 200) ? "reflex.limits.params" : null;
					}
				}
				socket.sendText(frame);
				JsonNode answer = socket.answerTo(String.valueOf(i));
				assertThat(answer.path("type").asString()).isEqualTo((refusal != null) ? "error" : "morph");
				assertThat(answer.path("message").asString("")).contains((refusal != null) ? refusal : "");
				assertThat(other.ask("/counter", null).path("type").asString()).isEqualTo("morph");
			}
		}
	}

	private static String any(Random random, String... of) {
		return of[random.nextInt(of.length)];
	}

}
