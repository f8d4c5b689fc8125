package io.github.reflexboot.websocket;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections that may become only so old.
 */
class ConnectionAgeTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(SessionApplication.class), "reflex.connection.max-age=1s");
		server.get("/begin");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aConnectionThatIsTooOldIsClosedWhenItsReflexesAreAnswered() throws InterruptedException {
		SessionApplication application = server.bean(SessionApplication.class);
		try (TestSocket busy = server.open(); TestSocket idle = server.open()) {
			String first = busy.send("/page", "Session#putLater");
			String second = busy.send("/page", "Session#put", "args", "[\"b\",\"2\"]");
			assertThat(application.begun.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(idle.closeCode()).isEqualTo(4401);
			assertThat(busy.isClosed()).isFalse();
			application.goOn.countDown();
			busy.next(first, "morph");
			busy.next(second, "morph");
			assertThat(busy.closeCode()).isEqualTo(4401);
		}
	}

}
