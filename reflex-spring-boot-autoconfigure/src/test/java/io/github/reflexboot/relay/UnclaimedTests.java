package io.github.reflexboot.relay;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With a relay that cannot tell who takes what is for one, nothing can be sent to one.
 */
@Tag("same-on-every-server")
class UnclaimedTests {

	@Test
	void theWayToOneOfAGroupSaysThatTheRelayCannotGoIt() {
		try (TestServer server = TestServer.start(List.of(BroadcastApplication.class, Configuration.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"reflex.secret=0123456789abcdef0123456789abcdef", "reflex.relay.sticky-sessions=true")) {
			ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);
			broadcaster.toGroup("orders").refresh();
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> broadcaster.toOne("orders"))
				.withMessageContaining("ReflexRelay.claim");
		}
	}

	static class Configuration {

		@Bean
		ReflexRelay relay() {
			return new Loop();
		}

	}

	/**
	 * Carries everything back to this server.
	 */
	private static final class Loop implements ReflexRelay {

		private volatile Inbox inbox;

		@Override
		public void publish(String message) {
			Inbox taking = this.inbox;
			if (taking != null) {
				taking.take(message);
			}
		}

		@Override
		public void start(Inbox taking) {
			this.inbox = taking;
		}

		@Override
		public void stop() {
			this.inbox = null;
		}

	}

}
