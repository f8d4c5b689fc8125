package io.github.reflexboot.page;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.app.LedgerApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Transactions of actions, on a database, with a persistence context that is open until
 * the page is rendered, and with one for each transaction.
 */
@ParameterizedClass
@ValueSource(booleans = { true, false })
@Tag("same-on-every-server")
@Tag("threads")
class TransactionTests {

	private static TestServer server;

	private final boolean openInView;

	private TestSocket socket;

	TransactionTests(boolean openInView) {
		this.openInView = openInView;
	}

	@BeforeParameterizedClassInvocation
	static void start(boolean openInView) {
		server = TestServer.start(List.of(LedgerApplication.class), TestServer.WITH_JPA,
				"spring.jpa.open-in-view=" + openInView, "spring.datasource.generate-unique-name=true",
				"spring.jpa.properties.hibernate.generate_statistics=true",
				// What is refused shall be kept out of the database by nothing else.
				"spring.jpa.properties.jakarta.persistence.validation.mode=none");
	}

	@AfterParameterizedClassInvocation
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
	void actionAndPageHaveAPersistenceContextEach() {
		assertThat(ask("Ledger#share")).contains("<p id=\"page\">Ada same false</p>");
	}

	@ParameterizedTest
	@CsvSource({ "Draft#change,/account", "Draft#changeAndBeHandled,/account", "Draft#changeInACallback,/account",
			"Draft#change,/account/later", "Draft#changeAndBeHandled,/account/later",
			"Draft#change,/account/promised" })
	void whatAnActionChangedAndDidNotSaveIsNeitherShownNorSaved(String target, String page) {
		assertThat(askAt(page, target)).contains("<p id=\"page\">Ada</p>", "<p id=\"seen\">refused</p>");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">Ada</p>");
	}

	@Test
	void whatWasBoundToAnEntityAndRefusedIsNotSavedByThePage() {
		assertThat(askAt("/account/form", "Draft#bind", "params", "[[\"name\",\"too long, not saved\"]]"))
			.contains("<p id=\"page\">Ada</p>", "<p id=\"seen\">refused too long, not saved</p>");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">Ada</p>");
	}

	@ParameterizedTest
	@CsvSource({ "Draft#updateByQuery,/account", "Draft#updateElsewhere,/account", "Draft#updateByQuery,/account/later",
			"Draft#updateElsewhere,/account/promised" })
	void whatWasChangedBesideTheContextOfTheActionIsShown(String target, String page) {
		assertThat(askAt(page, target)).contains("<p id=\"page\">Grace</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/account/later", "/account/promised" })
	void lazyRelationsOfWhatTheActionLeftCanBeLoadedAsFarAsInAController(String page) {
		assertThat(askAt(page, "Draft#showTags"))
			.contains(this.openInView ? new String[] { "<p id=\"page\">Ada</p>", "<p id=\"seen\">[first]</p>" }
					: new String[] { "\"type\":\"error\"" });
	}

	@Test
	void aPageThatAnActionRunsEarlyIsPartOfItsUnitOfWork() {
		assertThat(ask("Ledger#renameAndLook")).contains("<p id=\"page\">Grace</p>", "<p id=\"seen\">Grace</p>");
	}

	@Test
	void noPersistenceContextIsLeftOpen() {
		Statistics statistics = server.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
		for (String target : List.of("Draft#change", "Ledger#rename", "Ledger#renameAndBeHandled")) {
			ask(target, "args", target.equals("Ledger#rename") ? "[\"Ada\"]" : "[]");
		}
		askAt("/account/later", "Draft#change");
		askAt("/account/promised", "Draft#change");
		server.get("/account");
		assertThat(statistics.getSessionOpenCount()).isPositive().isEqualTo(statistics.getSessionCloseCount());
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
		return askAt("/account", target, more);
	}

	private String askAt(String page, String target, String... more) {
		return this.socket.ask(page, target, more).toString().replace("\\\"", "\"");
	}

}
