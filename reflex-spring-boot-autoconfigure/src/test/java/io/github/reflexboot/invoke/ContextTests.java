package io.github.reflexboot.invoke;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.app.ContextApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.ReflexExecutor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is bound to the threads of a reflex, and what is left there afterwards.
 */
class ContextTests {

	private static final String USER = "Basic "
			+ Base64.getEncoder().encodeToString("user:pw".getBytes(StandardCharsets.US_ASCII));

	private static final String EVERYTHING = " tenant=acme observed=true user=user request=true locale=true";

	private static TestServer server;

	private final ContextApplication application = server.bean(ContextApplication.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(ContextApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"spring.security.user.name=user", "spring.security.user.password={noop}pw", "reflex.threads=1");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void forget() {
		this.application.seen.clear();
	}

	@Test
	void actionAndPageFindTheContextThatTheFiltersHaveMade() {
		try (TestSocket socket = server.open("Authorization", USER)) {
			socket.ask("/context?tenant=acme", "Context#look");
		}
		assertThat(this.application.seen).containsExactly("action" + EVERYTHING, "page" + EVERYTHING);
	}

	@Test
	void aPageThatGoesOnOnAnotherThreadKnowsTheUserThere() {
		try (TestSocket socket = server.open("Authorization", USER)) {
			assertThat(socket.ask("/later", null).path("html").asString()).isEqualTo("user");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Context#look", "Context#fail", "Context#unknown" })
	void nothingIsLeftOnTheThreadAfterwards(String target) {
		try (TestSocket socket = server.open("Authorization", USER)) {
			socket.ask("/context?tenant=acme", target);
			socket.ask("/later?tenant=acme", target);
		}
		this.application.seen.clear();
		CompletableFuture.runAsync(() -> this.application.look("thread"), server.bean(ReflexExecutor.class)::execute)
			.join();
		assertThat(this.application.seen)
			.containsExactly("thread tenant=null observed=false user=null request=false locale=false");
	}

}
