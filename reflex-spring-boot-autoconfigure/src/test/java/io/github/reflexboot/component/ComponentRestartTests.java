package io.github.reflexboot.component;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is started anew, with sessions that are kept.
 */
@Tag("same-on-every-server")
class ComponentRestartTests {

	@Test
	void thePageGoesOnWithTheStateThatItShows(@TempDir Path sessions) {
		TestServer before = start(sessions);
		ComponentPage open = new ComponentPage(before, "/board");
		try (before; open) {
			open.call("counter:a", "increment");
			open.call("counter:a", "increment");
		}
		try (TestServer server = start(sessions)) {
			server.takeCookiesOf(before);
			try (ComponentPage page = open.elsewhere(server)) {
				page.call("counter:b", "increment");
				assertThat(page.text("counter:b", "output")).isEqualTo("11");
			}
			try (ComponentPage page = open.elsewhere(server)) {
				page.call("counter:a", "increment");
				assertThat(page.text("counter:a", "output")).isEqualTo("3");
			}
			try (ComponentPage page = new ComponentPage(server, "/board")) {
				assertThat(page.text("counter:a", "output")).isEqualTo("3");
				page.call("counter:a", "increment");
				assertThat(page.text("counter:a", "output")).isEqualTo("4");
			}
		}
	}

	private static TestServer start(Path sessions) {
		return TestServer.start(List.of(ComponentsApplication.class), "server.servlet.session.persistent=true",
				"server.servlet.session.store-dir=" + sessions);
	}

}
