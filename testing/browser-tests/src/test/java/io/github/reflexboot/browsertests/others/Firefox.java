package io.github.reflexboot.browsertests.others;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * Firefox ESR, driven by WebDriver BiDi. {@code REFLEX_FIREFOX} names another one than
 * {@code firefox-esr}.
 */
final class Firefox implements OtherBrowser {

	private static final String LISTENING = "WebDriver BiDi listening on ";

	private static final Map<String, Integer> VIEWPORT = Map.of("width", 1280, "height", 2400);

	private static final int PATIENCE_SECONDS = 60;

	private final JsonMapper mapper = new JsonMapper();

	private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();

	private final Process process;

	private final Path profile;

	private final WebSocket socket;

	private String context = "";

	private int lastId;

	private Firefox(Process process, Path profile, String address) {
		this.process = process;
		this.profile = profile;
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create(address + "/session"), new Answers())
			.join();
		ask("session.new", Map.of("capabilities", Map.of()));
	}

	static Firefox launch() {
		String program = System.getenv().getOrDefault("REFLEX_FIREFOX", "firefox-esr");
		try {
			Path profile = Files.createTempDirectory("firefox");
			Process process = new ProcessBuilder(program, "-headless", "-no-remote", "-profile", profile.toString(),
					"--remote-debugging-port", "0")
				.redirectErrorStream(true)
				.start();
			return new Firefox(process, profile, address(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Firefox is missing: install firefox-esr, or name one with REFLEX_FIREFOX",
					ex);
		}
	}

	private static String address(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(LISTENING)) {
				drain(output);
				return line.substring(LISTENING.length()).strip();
			}
			said.append(line).append('\n');
		}
		throw new IOException("Firefox has not started: " + said);
	}

	/**
	 * Read on, or Firefox would wait when the pipe is full.
	 */
	private static void drain(BufferedReader output) {
		Thread reader = new Thread(() -> output.lines().forEach((line) -> {
		}), "firefox-output");
		reader.setDaemon(true);
		reader.start();
	}

	@Override
	public void newVisitor() {
		if (!this.context.isEmpty()) {
			ask("browsingContext.close", Map.of("context", this.context));
		}
		String visitor = ask("browser.createUserContext", Map.of()).path("userContext").asString();
		this.context = ask("browsingContext.create", Map.of("type", "tab", "userContext", visitor)).path("context")
			.asString();
		// Some time after a key, Firefox scrolls back to its field, and a click meant for
		// what is shown there by then
		// misses it. In a window as high as the page there is nothing to scroll.
		ask("browsingContext.setViewport", Map.of("context", this.context, "viewport", VIEWPORT));
	}

	@Override
	public void navigate(String url) {
		ask("browsingContext.navigate", Map.of("context", this.context, "url", url, "wait", "complete"));
	}

	@Override
	public void reload() {
		ask("browsingContext.reload", Map.of("context", this.context, "wait", "complete"));
	}

	@Override
	public void back() {
		ask("browsingContext.traverseHistory", Map.of("context", this.context, "delta", -1));
	}

	@Override
	public String evaluate(String expression) {
		JsonNode result = ask("script.evaluate", Map.of("expression", "String(" + expression + ")", "target",
				Map.of("context", this.context), "awaitPromise", true));
		if (!result.path("type").asString().equals("success")) {
			throw new IllegalStateException(expression + ": " + result);
		}
		return result.path("result").path("value").asString();
	}

	@Override
	public void perform(List<Map<String, Object>> sources) {
		ask("input.performActions", Map.of("context", this.context, "actions", sources));
	}

	private JsonNode ask(String method, Map<String, Object> params) {
		int id = ++this.lastId;
		this.socket.sendText(this.mapper.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
			.join();
		try {
			for (;;) {
				JsonNode answer = this.answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
				if (answer == null) {
					throw new IllegalStateException("Firefox does not answer " + method);
				}
				if (answer.path("id").asInt() == id) {
					if (answer.path("type").asString().equals("error")) {
						throw new IllegalStateException(method + ": " + answer);
					}
					return answer.path("result");
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for Firefox", ex);
		}
	}

	@Override
	public void close() {
		this.socket.abort();
		this.process.destroy();
		try {
			if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
			FileSystemUtils.deleteRecursively(this.profile);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private final class Answers implements WebSocket.Listener {

		private final StringBuilder parts = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.parts.append(data);
			if (last) {
				Firefox.this.answers.add(Firefox.this.mapper.readTree(this.parts.toString()));
				this.parts.setLength(0);
			}
			webSocket.request(1);
			return null;
		}

	}

}
