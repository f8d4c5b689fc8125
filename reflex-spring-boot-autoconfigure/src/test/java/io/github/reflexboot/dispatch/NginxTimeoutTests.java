package io.github.reflexboot.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.NginxServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.websocket.Connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An nginx that cuts connections on which nothing happens for two seconds.
 */
@Tag("same-on-every-server")
class NginxTimeoutTests {

	private static final Duration CUT_AFTER = Duration.ofSeconds(2);

	private TestServer server;

	private NginxServer nginx;

	private void start(String heartbeat) {
		this.server = TestServer.start(List.of(SessionApplication.class), "reflex.connection.heartbeat=" + heartbeat,
				"server.forward-headers-strategy=framework");
		this.nginx = NginxServer.start(this.server,
				(recipe) -> recipe.replace("proxy_read_timeout 60s", "proxy_read_timeout 2s"));
		this.nginx.get("/begin");
	}

	@AfterEach
	void stop() {
		this.nginx.close();
		this.server.close();
	}

	@Test
	void anIdleTabIsNotCutWhereTheHeartbeatIsFaster() {
		start("500ms");
		long begin = System.nanoTime();
		try (TestSocket socket = open()) {
			while (System.nanoTime() - begin < CUT_AFTER.multipliedBy(2).toNanos()) {
				assertThat(socket.nextRaw().path("type").asString()).isIn("welcome", "ping");
			}
			assertThat(socket.ask("/page", "Session#put", "args", "[\"a\",\"1\"]").path("html").asString())
				.startsWith("a=1");
		}
	}

	@Test
	void aTabThatIsCutConnectsAgainAndHasLostNothing() {
		start("60s");
		try (TestSocket socket = open()) {
			socket.ask("/page", "Session#put", "args", "[\"a\",\"1\"]");
			assertThat(socket.closeCode()).isEqualTo(1006);
		}
		try (TestSocket socket = open()) {
			assertThat(socket.ask("/page", "Session#put", "args", "[\"b\",\"2\"]").path("html").asString())
				.startsWith("a=1 b=2");
		}
	}

	@Test
	void anActionThatOutlivesItsConnectionRunsOnceAndIsSeenByTheNext() throws InterruptedException {
		start("60s");
		SessionApplication application = this.server.bean(SessionApplication.class);
		try (TestSocket socket = open()) {
			socket.send("/page", "Session#putLater");
			assertThat(application.begun.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(socket.closeCode()).isEqualTo(1006);
		}
		application.goOn.countDown();
		try (TestSocket socket = open()) {
			await().untilAsserted(
					() -> assertThat(socket.ask("/page", null).path("html").asString()).startsWith("a=later"));
		}
		assertThat(application.calls).hasValue(1);
	}

	@Test
	void theServerNoticesThatItsConnectionWasCut() {
		start("60s");
		Connections connections = this.server.bean(Connections.class);
		try (TestSocket socket = open()) {
			assertThat(socket.nextRaw().path("type").asString()).isEqualTo("welcome");
			assertThat(connections.count()).isOne();
			assertThat(socket.closeCode()).isEqualTo(1006);
		}
		await().untilAsserted(() -> assertThat(connections.count()).isZero());
	}

	private TestSocket open() {
		return this.nginx.open("/reflex", this.nginx.origin());
	}

}
