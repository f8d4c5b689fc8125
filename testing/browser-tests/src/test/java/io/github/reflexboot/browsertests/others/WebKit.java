package io.github.reflexboot.browsertests.others;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * WebKitGTK's MiniBrowser on a screen that nobody sees, driven by WebDriver.
 */
final class WebKit implements OtherBrowser {

	private static final String MISSING = "WebKitGTK is missing: install webkit2gtk-driver, xvfb and xauth";

	private final JsonMapper mapper = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private Process process;

	private String driver = "";

	private String session = "";

	private WebKit() {
		this.process = start();
	}

	static WebKit launch() {
		return new WebKit();
	}

	private Process start() {
		try (ServerSocket free = new ServerSocket(0)) {
			int port = free.getLocalPort();
			free.close();
			Process started = new ProcessBuilder("xvfb-run", "-a", "WebKitWebDriver", "--port=" + port)
				.redirectErrorStream(true)
				.redirectOutput(new File("target/webkit.log"))
				.start();
			this.driver = "http://127.0.0.1:" + port;
			await("WebKitWebDriver").atMost(Duration.ofMinutes(1)).ignoreExceptions().until(this::isReady);
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(MISSING, ex);
		}
	}

	private boolean isReady() {
		return send("GET", "/status", null).path("ready").asBoolean();
	}

	/**
	 * The browser forgets the last visitor, since it takes seconds to start another one.
	 * Begins with another driver where this one does not answer: now and then, a browser
	 * that it starts never tells it that it is there.
	 */
	@Override
	public void newVisitor() {
		try {
			if (this.session.isEmpty()) {
				this.session = begin();
			}
			else {
				forgetVisitor();
			}
		}
		catch (UncheckedIOException ex) {
			stop();
			this.process = start();
			this.session = begin();
		}
	}

	private void forgetVisitor() {
		evaluate("[sessionStorage, localStorage].forEach((storage) => storage.clear())");
		send("DELETE", "/session/" + this.session + "/cookie", null);
		navigate("about:blank");
	}

	private String begin() {
		Map<String, Object> options = Map.of("binary", miniBrowser().toString(), "args", List.of("--automation"));
		return send("POST", "/session",
				Map.of("capabilities",
						Map.of("alwaysMatch",
								Map.of("browserName", "MiniBrowser", "webkitgtk:browserOptions", options))))
			.path("sessionId")
			.asString();
	}

	private static Path miniBrowser() {
		try (Stream<Path> places = Files.find(Path.of("/usr/lib"), 4,
				(path, attributes) -> path.endsWith("MiniBrowser") && Files.isExecutable(path))) {
			return places.findFirst().orElseThrow(() -> new IllegalStateException(MISSING));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(MISSING, ex);
		}
	}

	@Override
	public void navigate(String url) {
		ask("/url", Map.of("url", url));
	}

	@Override
	public void reload() {
		ask("/refresh", Map.of());
	}

	@Override
	public void back() {
		ask("/back", Map.of());
	}

	@Override
	public String evaluate(String expression) {
		return ask("/execute/sync", Map.of("script", "return String(" + expression + ")", "args", List.of()))
			.asString();
	}

	@Override
	public void perform(List<Map<String, Object>> sources) {
		ask("/actions", Map.of("actions", sources));
	}

	private JsonNode ask(String command, Map<String, Object> body) {
		return send("POST", "/session/" + this.session + command, body);
	}

	private JsonNode send(String method, String path, Map<String, Object> body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.driver + path))
			.timeout(Duration.ofSeconds(30))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(this.mapper.writeValueAsString(body))
							: HttpRequest.BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(path + ": " + response.body());
			}
			return this.mapper.readTree(response.body()).path("value");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for WebKit", ex);
		}
	}

	private void leave() {
		if (!this.session.isEmpty()) {
			String left = this.session;
			this.session = "";
			send("DELETE", "/session/" + left, null);
		}
	}

	@Override
	public void close() {
		leave();
		stop();
	}

	private void stop() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroy();
		try {
			this.process.waitFor(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
