package io.github.reflexboot.tab;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

/**
 * One reflex through a real server, from the message to the answer.
 *
 * @since 0.1.0
 */
public abstract class AbstractRoundTripTests {

	/**
	 * Starting it takes longer than most of the tests, so all of them share it until the
	 * virtual machine ends.
	 */
	protected static final TestServer server = TestServer.start(List.of(CounterApplication.class));

	protected TestSocket socket;

	@BeforeEach
	void openPage() {
		server.newVisitor();
		server.get("/counter");
		this.socket = server.open();
		server.bean(CounterApplication.class).reset();
	}

	@AfterEach
	void closePage() {
		this.socket.close();
	}

}
