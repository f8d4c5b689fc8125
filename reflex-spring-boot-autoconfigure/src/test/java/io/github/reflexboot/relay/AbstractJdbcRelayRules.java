package io.github.reflexboot.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a database can do besides carrying messages.
 */
abstract class AbstractJdbcRelayRules extends AbstractRelayRules {

	private static final String MESSAGE = "{\"v\":1,\"kind\":\"operations\",\"to\":\"all\",\"operations\":"
			+ "[{\"operation\":\"textContent\",\"selector\":\"#news\",\"text\":\"%s\"}]}";

	static DatabaseEngine database() {
		return (DatabaseEngine) engine;
	}

	@Test
	void nobodyHearsWhatIsRolledBack() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			transaction(here).executeWithoutResult((status) -> {
				broadcaster(here).toGroup("orders").send(news("never"));
				status.setRollbackOnly();
			});
			broadcaster(here).toGroup("orders").send(news("end"));
			assertThat(near.next()).hasToString(asSent("end"));
			assertThat(far.next()).hasToString(asSent("end"));
		}
	}

	@Test
	void whatIsSentInATransactionIsHeardOnBothServersAfterTheCommit() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			transaction(here).executeWithoutResult((status) -> {
				broadcaster(here).toGroup("orders").send(news("committed"));
				CompletableFuture.runAsync(() -> broadcaster(here).toGroup("orders").send(news("meanwhile"))).join();
				assertThat(near.next()).hasToString(asSent("meanwhile"));
				assertThat(far.next()).hasToString(asSent("meanwhile"));
			});
			assertThat(near.next()).hasToString(asSent("committed"));
			assertThat(far.next()).hasToString(asSent("committed"));
		}
	}

	@Test
	void whatIsSentInATransactionThatOnlyReadsIsHeardAsWell() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			TransactionTemplate transaction = transaction(here);
			transaction.setReadOnly(true);
			transaction
				.executeWithoutResult((status) -> broadcaster(here).toGroup("orders").send(news("while reading")));
			assertThat(near.next()).hasToString(asSent("while reading"));
			assertThat(far.next()).hasToString(asSent("while reading"));
		}
	}

	@Test
	void aLateCommitOfAnEarlierNumberIsHeard() throws SQLException {
		try (TestSocket far = member(there, "orders"); Connection slow = database().database().getConnection()) {
			slow.setAutoCommit(false);
			try (PreparedStatement insert = slow.prepareStatement(DatabaseEngine.INSERT)) {
				insert.setLong(1, System.currentTimeMillis());
				insert.setString(2, MESSAGE.formatted("late"));
				insert.executeUpdate();
			}
			engine.write(MESSAGE.formatted("soon"));
			assertThat(far.next()).hasToString(asSent("soon"));
			slow.commit();
			database().wake();
			assertThat(far.next()).hasToString(asSent("late"));
			assertThatNothingCame(far, broadcaster(here).toGroup("orders"));
		}
	}

	@Test
	void pagesAreShownAnewWhenTheTableIsEmptied() {
		try (TestSocket far = member(there, "orders")) {
			broadcaster(here).toGroup("orders").send(news("before"));
			assertThat(far.next()).hasToString(asSent("before"));
			engine.empty();
			database().wake();
			assertThat(far.next()).hasToString(REFRESH);
		}
	}

	@Test
	void oneOfAllServersTakesAClaimAlsoInATransaction() {
		assertThat(List.of(claim(here, "first"), claim(there, "first"), claim(here, "first"))).containsExactly(true,
				false, false);
		transaction(there).executeWithoutResult((status) -> {
			assertThat(claim(there, "first")).isFalse();
			assertThat(claim(there, "second")).isTrue();
			assertThat(claim(here, "second")).isFalse();
			status.setRollbackOnly();
		});
		assertThat(claim(here, "second")).isFalse();
	}

	@Test
	void whatIsOldIsDeletedAndNothingElse() throws SQLException {
		RelayTable table = new RelayTable(database().database());
		claim(here, "of now");
		for (int age : new int[] { 100, 80, 61, 59 }) {
			long at = System.currentTimeMillis() - age * 60_000L;
			database().jdbc().update(DatabaseEngine.INSERT, at, "{\"v\":1,\"kind\":\"old\"}");
			database().jdbc().update("insert into reflex_relay_claim values (?, ?)", "claim " + age, at);
		}
		table.forget(System.currentTimeMillis() - 3_600_000);
		assertThat(database().jdbc().queryForList("select id from reflex_relay_claim", String.class))
			.contains("of now", "claim 59")
			.doesNotContain("claim 61", "claim 80", "claim 100");
		assertThat(database().jdbc()
			.queryForObject("select count(*) from reflex_relay where body like '%old%' and created_at < ?",
					Integer.class, System.currentTimeMillis() - 3_500_000))
			.isOne();
	}

	private static boolean claim(TestServer server, String id) {
		try {
			return server.bean(ReflexRelay.class).claim(id);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static TransactionTemplate transaction(TestServer server) {
		return new TransactionTemplate(server.bean(PlatformTransactionManager.class));
	}

}
