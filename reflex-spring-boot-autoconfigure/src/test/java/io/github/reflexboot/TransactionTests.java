package io.github.reflexboot;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.LedgerApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Transactions of actions, on a database, with the persistence context open until the
 * page is rendered.
 */
class TransactionTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(LedgerApplication.class), TestServer.WITH_JPA, "spring.jpa.open-in-view=true",
				"spring.datasource.url=jdbc:h2:mem:ledger");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open();
		this.socket.ask("/account", "Ledger#rename", "args", "[\"Ada\"]");
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void whatAnActionChangesIsCommittedAndShown() {
		assertThat(ask("Ledger#rename", "args", "[\"Grace\"]")).contains("<p id=\"page\">Grace</p>");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">Grace</p>");
	}

	@Test
	void actionAndPageShareThePersistenceContext() {
		assertThat(ask("Ledger#share")).contains("<p id=\"page\">Ada same true</p>");
	}

	@Test
	void anActionThatThrowsIsRolledBackAndAnsweredByAnError() {
		assertThat(ask("Ledger#renameAndFail")).contains("\"type\":\"error\"").doesNotContain("Lost");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">Ada</p>");
	}

	@Test
	void aPageShownAfterARollbackDoesNotShowWhatWasRolledBack() {
		assertThat(ask("Ledger#renameAndBeHandled")).contains("<p id=\"page\">Ada</p>", "<p id=\"seen\">handled</p>");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">Ada</p>");
	}

	private String ask(String target, String... more) {
		return this.socket.ask("/account", target, more).toString().replace("\\\"", "\"");
	}

}
