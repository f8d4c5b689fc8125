package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components of a visitor whose session begins when the first state is kept.
 */
@Tag("same-on-every-server")
class FirstSessionTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class),
			"reflex.session.create=false");

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void allComponentsOfThePageCanStillBeCalled() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("panel:1", "toggle");
			page.call("panel:1", "toggle");
			page.call("counter:a", "increment");
			page.call("panel:1/counter", "increment");
			assertThat(page.text("panel:1/counter", "output")).isEqualTo("1");
			assertThat(page.text("counter:a", "output")).isEqualTo("1");
		}
	}

}
