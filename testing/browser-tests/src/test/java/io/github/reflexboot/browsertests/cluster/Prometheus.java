package io.github.reflexboot.browsertests.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Prometheus that asks the nodes of a cluster once a second.
 */
final class Prometheus implements AutoCloseable {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Path home;

	private final int port;

	private final Process process;

	private Prometheus(Path home, int port, Process process) {
		this.home = home;
		this.port = port;
		this.process = process;
	}

	/**
	 * Start it, and wait until it answers.
	 */
	static Prometheus start(Cluster cluster) {
		try {
			Path home = Files.createTempDirectory("prometheus");
			String targets = Cluster.NODES.stream()
				.map((node) -> '"' + URI.create(cluster.nodeAddress(node)).getAuthority() + '"')
				.collect(Collectors.joining(", "));
			Path config = home.resolve("prometheus.yml");
			Files.writeString(config, """
					global:
					  scrape_interval: 1s
					scrape_configs:
					  - job_name: cluster
					    metrics_path: /actuator/prometheus
					    static_configs:
					      - targets: [%s]
					""".formatted(targets));
			int port = freePort();
			Process process = new ProcessBuilder("prometheus", "--config.file=" + config,
					"--storage.tsdb.path=" + home.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
				.redirectErrorStream(true)
				.redirectOutput(home.resolve("log").toFile())
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			Prometheus prometheus = new Prometheus(home, port, process);
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(prometheus::isReady);
			return prometheus;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Prometheus does not start. It is in Debian's package prometheus: apt-get install prometheus", ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private boolean isReady() {
		assertThat(this.process.isAlive()).as("Prometheus, whose log is in %s", this.home).isTrue();
		try {
			return get("/-/ready").statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/**
	 * Ask for the current values of a query.
	 * @return one for each series, without those that are no numbers
	 */
	List<Double> query(String query) {
		HttpResponse<String> response = get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
		JsonNode answer = new JsonMapper().readTree(response.body());
		assertThat(answer.path("status").asString()).as("%s: %s", query, response.body()).isEqualTo("success");
		return answer.at("/data/result")
			.valueStream()
			.map((series) -> Double.valueOf(series.at("/value/1").asString().replace("+Inf", "Infinity")))
			.filter((value) -> !value.isNaN())
			.toList();
	}

	private HttpResponse<String> get(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			assertThat(this.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
