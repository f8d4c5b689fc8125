package io.github.reflexboot.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.reflexboot.app.ObservedApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the requests of reflexes are told from those of browsers.
 */
@Tag("same-on-every-server")
class ObservationTests {

	@Test
	void anObservationSaysWhetherItIsThatOfAReflex() {
		try (TestServer server = TestServer.start(List.of(ObservedApplication.class));
				TestSocket socket = server.open()) {
			server.get("/seen");
			socket.ask("/seen", null);
			assertThat(server.bean(ObservedApplication.class).observed).contains("/seen false", "/seen true");
		}
	}

	@Test
	@EnabledIf(value = "io.github.reflexboot.support.TestedServer#isTomcat",
			disabledReason = "Jetty's access log knows no condition")
	void theAccessLogCanLeaveReflexesOut(@TempDir Path folder) throws Exception {
		try (TestServer server = TestServer.start(List.of(ObservedApplication.class),
				"server.tomcat.accesslog.enabled=true", "server.tomcat.accesslog.directory=" + folder,
				"server.tomcat.accesslog.condition-unless=reflex", "server.tomcat.accesslog.buffered=false")) {
			server.get("/seen");
			try (TestSocket socket = server.open()) {
				socket.ask("/seen", null);
			}
		}
		try (Stream<Path> logs = Files.list(folder)) {
			assertThat(Files.readString(logs.findFirst().orElseThrow())).containsOnlyOnce("GET /seen ");
		}
	}

}
