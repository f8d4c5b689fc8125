package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.reflexboot.ReflexBroadcaster.Broadcast;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers of one application, with an engine between them.
 */
abstract class AbstractRelayTests {

	static final String PAGE = "/group?name=orders";

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	static RelayEngine engine;

	static TestServer here;

	static TestServer there;

	static void startBoth(RelayEngine between, String... properties) {
		startBoth(between, BroadcastApplication.class, properties);
	}

	static void startBoth(RelayEngine between, Class<?> application, String... properties) {
		engine = between;
		here = start(application, properties);
		there = start(application, properties);
	}

	static TestServer start(Class<?> application, String... properties) {
		List<Class<?>> configuration = new ArrayList<>(List.of(application));
		configuration.addAll(engine.configuration());
		List<String> all = new ArrayList<>(engine.properties());
		all.add("reflex.secret=0123456789abcdef0123456789abcdef");
		all.add("spring.application.name=shop");
		all.add("reflex.boost=true");
		all.addAll(List.of(properties));
		return TestServer.start(configuration, all.toArray(String[]::new));
	}

	static void stopBoth() {
		here.close();
		there.close();
		engine.close();
	}

	@BeforeEach
	void begin() {
		here.newVisitor();
		there.newVisitor();
	}

	@AfterEach
	void end() {
		here.newVisitor();
		there.newVisitor();
	}

	static ReflexBroadcaster broadcaster(TestServer server) {
		return server.bean(ReflexBroadcaster.class);
	}

	static Operations news(String text) {
		return new Operations().textContent("#news", text);
	}

	static String asSent(String text) {
		return "{\"type\":\"operations\",\"operations\":"
				+ "[{\"operation\":\"textContent\",\"selector\":\"#news\",\"text\":\"" + text + "\"}]}";
	}

	static TestSocket member(TestServer server, String group) {
		return memberAt(server, "/group?name=" + group);
	}

	static TestSocket memberAt(TestServer server, String page, String... headers) {
		Matcher matcher = TOKEN.matcher(server.get(page, headers).body());
		assertThat(matcher.find()).isTrue();
		TestSocket socket = server.open(headers);
		socket.join(page, matcher.group(1));
		return socket;
	}

	/**
	 * What one server sends to a tab arrives in its order, so that a message of our own
	 * comes after all that may have been sent before.
	 */
	static void assertThatNothingCame(TestSocket socket, Broadcast way) {
		way.send(news("end"));
		assertThat(socket.next()).hasToString(asSent("end"));
	}

}
