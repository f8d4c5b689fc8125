package io.github.reflexboot.dispatch;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.OuterTomcat;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a web server that it has not started.
 */
@EnabledIf(value = "io.github.reflexboot.support.TestedServer#isTomcat",
		disabledReason = "Jetty hides itself from the WARs that it runs")
class WarTests {

	@Test
	void reflexesRunInATomcatThatRunsTheApplicationAsAWar(@TempDir Path folder) throws Exception {
		try (OuterTomcat tomcat = new OuterTomcat(folder, List.of(CounterApplication.class))) {
			TestServer server = tomcat.start();
			try (TestSocket socket = server.open()) {
				socket.ask("/counter", "Counter#increment");
				assertThat(socket.ask("/counter", "Counter#increment").path("html").asString()).contains(">2</output>");
			}
			assertThat(server.get("/counter").body()).contains(">2</output>");
		}
	}

}
