package io.github.reflexboot.page;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How large a page may be that is run for a reflex.
 */
class PageSizeTests {

	private static final int LIMIT = 100 * 1024;

	private static TestServer server;

	private final HeavyApplication.Journal journal = server.bean(HeavyApplication.Journal.class);

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(HeavyApplication.class), "reflex.limits.page-size=100KB");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aPageOverTheLimitIsStoppedAndSaidToBe() {
		JsonNode answer = this.socket.ask("/large?size=50000000", null);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("has more than " + LIMIT + " bytes",
				"reflex.limits.page-size", "it was stopped after ");
		assertThat(this.journal.written()).isLessThan(LIMIT + 200_000);
		assertThat(this.socket.ask("/page", null).path("type").asString()).isEqualTo("morph");
	}

	@Test
	void theBrowserItselfGetsSuchAPage() {
		assertThat(server.get("/large?size=5000000").body()).hasSize(5_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/octet-stream", "text/event-stream", "application/json", "text/plain" })
	void whatIsNoPageIsStoppedAtItsFirstByte(String type) {
		JsonNode answer = this.socket.ask("/large?size=50000000&type=" + type, null);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("200 " + type);
		assertThat(this.journal.written()).isLessThan(100_000);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void theBodyOfARefusalIsNotKept(int status) {
		assertThat(this.socket.ask("/large?size=50000000&status=" + status, null).path("type").asString())
			.isEqualTo("reload");
		assertThat(this.journal.written()).isLessThan(LIMIT + 200_000);
	}

	@Test
	void theLimitIsExact() {
		long seed = System.nanoTime();
		System.out.println("seed of the page sizes: " + seed);
		Random random = new Random(seed);
		for (int i = 0; i < 60; i++) {
			int size = random.nextBoolean() ? random.nextInt(LIMIT - 3, LIMIT + 4) : random.nextInt(1, 3 * LIMIT);
			JsonNode answer = this.socket.ask("/large?size=" + size, null);
			assertThat(answer.path("type").asString()).as("%s bytes", size)
				.isEqualTo((size <= LIMIT) ? "morph" : "error");
			assertThat(answer.path("html").asString("")).hasSize((size <= LIMIT) ? size : 0);
		}
	}

}
