package io.github.reflexboot.websocket;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.support.TestServer;

/**
 * What happens on the socket, with a raw client and a real server.
 */
abstract class AbstractSocketTests {

	/**
	 * Starting it takes longer than most of the tests, so all of them share it until the
	 * virtual machine ends.
	 */
	static final TestServer server = TestServer.start(
			List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class),
			"reflex.connection.heartbeat=800ms");

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.bean(OrderReflex.Journal.class).clear();
	}

}
