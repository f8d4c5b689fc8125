package io.github.reflexboot.broadcast;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Open pages, and somebody who broadcasts.
 *
 * @since 0.1.0
 */
public abstract class AbstractBroadcastTests {

	static final String PAGE = "/group?name=orders";

	static final String SECRET = "reflex.secret=0123456789abcdef0123456789abcdef";

	static final String PLAIN = "spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION;

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	static TestServer server;

	final ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(BroadcastApplication.class), PLAIN, SECRET, "reflex.threads=4");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	static Operations news(String text) {
		return new Operations().textContent("#news", text);
	}

	static String asSent(String text) {
		return "{\"type\":\"operations\",\"operations\":"
				+ "[{\"operation\":\"textContent\",\"selector\":\"#news\",\"text\":\"" + text + "\"}]}";
	}

	static TestSocket open(String group) {
		TestSocket socket = server.open();
		socket.join(PAGE, tokenOf(group));
		return socket;
	}

	static String tokenOf(String group) {
		Matcher matcher = TOKEN.matcher(server.get("/group?name=" + group).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	/**
	 * What is sent to a tab arrives in its order, so that a message of our own comes
	 * after all that may have been sent before.
	 */
	void assertThatNothingCame(TestSocket socket) {
		this.broadcaster.toTab(socket.tab()).send(news("end"));
		assertThat(socket.next()).hasToString(asSent("end"));
	}

}
