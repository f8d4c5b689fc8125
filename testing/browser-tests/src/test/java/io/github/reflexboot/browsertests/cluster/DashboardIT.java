package io.github.reflexboot.browsertests.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the dashboard of {@code samples/observe} shows of a real cluster, by a real
 * Prometheus.
 */
@ExtendWith(Chromium.class)
class DashboardIT {

	private static final Path DASHBOARD = Path.of("../../samples/observe/dashboard.json");

	private static Cluster cluster;

	private static Prometheus prometheus;

	@BeforeAll
	static void start() {
		cluster = Cluster.start(Engine.REDIS, "--reflex.relay.heartbeat=1s");
		prometheus = Prometheus.start(cluster);
	}

	@AfterAll
	static void stop() {
		if (prometheus != null) {
			prometheus.close();
		}
		if (cluster != null) {
			cluster.close();
		}
	}

	@Test
	void everyQueryOfEveryPanelHasAnAnswer(Visitors visitors) throws IOException {
		Map<String, String> queries = queries();
		assertThat(queries).hasSizeGreaterThan(20);
		BoardPage page = BoardPage.open(visitors.another(), cluster.address(), "a");
		soon().untilAsserted(() -> {
			assertThat(page.stimulate("click")).isEqualTo("success");
			queries
				.forEach((panel, query) -> assertThat(prometheus.query(query)).as("%s: %s", panel, query).isNotEmpty());
		});
		assertThat(prometheus.query("sum(reflex_tabs{state=\"connected\"})")).containsExactly(1.0);
		assertThat(prometheus.query("sum(reflex_action_seconds_count{reflex_target=\"Board#click\"})").get(0))
			.isPositive();
	}

	@Test
	@ExpectsErrors(".*")
	void anEngineThatIsLostShowsAndSoDoesWhatWasMissedMeanwhile() {
		soon().until(() -> prometheus.query("min(reflex_relay_connected)").equals(List.of(1.0)));
		double gaps = prometheus.query("sum(reflex_relay_gaps_total)").get(0);
		cluster.keepAway("engine");
		cluster.kill("engine");
		soon().until(() -> prometheus.query("min(reflex_relay_connected)").equals(List.of(0.0)));
		assertThat(health("a").at("/components/reflex/components/relay/status").asString()).isEqualTo("DOWN");
		assertThat(health("a").at("/components/reflex/components/executor/status").asString()).isEqualTo("UP");
		cluster.letEngineBack(false);
		soon().until(() -> prometheus.query("min(reflex_relay_connected)").equals(List.of(1.0)));
		soon().until(() -> prometheus.query("sum(reflex_relay_gaps_total)").get(0) > gaps);
	}

	@Test
	void visitorsGetNothingOfIt() {
		assertThat(get(cluster.address() + "/actuator/prometheus").statusCode()).isEqualTo(404);
		assertThat(get(cluster.address() + "/actuator").statusCode()).isEqualTo(404);
	}

	private static Map<String, String> queries() throws IOException {
		JsonNode dashboard = new JsonMapper().readTree(Files.readString(DASHBOARD));
		Map<String, String> queries = new TreeMap<>();
		for (JsonNode panel : dashboard.path("panels")) {
			for (JsonNode target : panel.path("targets")) {
				queries.put(panel.path("title").asString() + " " + target.path("refId").asString(),
						target.path("expr").asString().replace("$__rate_interval", "10s").replace("$job", "cluster"));
			}
		}
		return queries;
	}

	private static JsonNode health(String node) {
		return new JsonMapper().readTree(get(cluster.nodeAddress(node) + "/actuator/health").body());
	}

	private static HttpResponse<String> get(String url) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * On this thread, since Playwright is for one only.
	 */
	private static ConditionFactory soon() {
		return Awaitility.await()
			.pollInSameThread()
			.pollInterval(Duration.ofMillis(500))
			.atMost(Duration.ofSeconds(60));
	}

}
