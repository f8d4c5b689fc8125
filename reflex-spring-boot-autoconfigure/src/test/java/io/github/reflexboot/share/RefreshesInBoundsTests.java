package io.github.reflexboot.share;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SharedApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many pages are being refreshed, clicks are answered meanwhile.
 */
@Tag("same-on-every-server")
class RefreshesInBoundsTests {

	private static final int VIEWERS = 12;

	@Test
	void aClickIsAnsweredWhileAGroupOfManyIsRefreshed() {
		try (TestServer server = TestServer.start(List.of(SharedApplication.class), "reflex.threads=4")) {
			SharedApplication application = server.bean(SharedApplication.class);
			List<TestSocket> viewers = new ArrayList<>();
			List<String> asked = new ArrayList<>();
			for (int i = 0; i < VIEWERS; i++) {
				server.newVisitor();
				viewers.add(server.open("X-Forwarded-For", "203.0.113." + i));
				asked.add(viewers.get(i).send("/slow", null));
			}
			viewers.forEach(TestSocket::awaitTaken);
			application.begun.acquireUninterruptibly(1);
			server.newVisitor();
			TestSocket other = server.open();
			assertThat(other.ask("/board", "Board#write", "args", "[\"clicked\"]").toString()).contains("clicked");
			assertThat(application.begun.availablePermits()).isLessThan(2);
			application.done.release(VIEWERS);
			for (int i = 0; i < VIEWERS; i++) {
				assertThat(viewers.get(i).answerTo(asked.get(i)).path("type").asString()).isEqualTo("morph");
				viewers.get(i).close();
			}
			other.close();
		}
	}

}
