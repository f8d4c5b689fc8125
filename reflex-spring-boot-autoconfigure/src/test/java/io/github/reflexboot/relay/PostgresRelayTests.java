package io.github.reflexboot.relay;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.support.PostgresServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Servers with a PostgreSQL between them that wakes them: they look into the table once
 * an hour by themselves, so whatever arrives was notified.
 */
@Tag("same-on-every-server")
class PostgresRelayTests extends AbstractJdbcRelayRules {

	@BeforeAll
	static void start() {
		startBoth(new PostgresEngine());
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void aServerThatStartedBeforeItsDatabaseShowsPagesAnew() throws Exception {
		PostgresServer postgres = ((PostgresEngine) engine).postgres;
		Semaphore refused = new Semaphore(0);
		BlockingQueue<String> heard = new LinkedBlockingQueue<>();
		JdbcRelay relay = new JdbcRelay(new DelegatingDataSource(postgres.database()) {

			@Override
			public Connection getConnection() throws SQLException {
				try {
					return super.getConnection();
				}
				catch (SQLException ex) {
					refused.release();
					throw ex;
				}
			}

		}, Duration.ofMillis(50), false, Duration.ofMinutes(1), 1_000_000);
		postgres.kill();
		relay.start(new ReflexRelay.Inbox() {

			@Override
			public void take(String message) {
			}

			@Override
			public void gap(String reason) {
				heard.add(reason);
			}

		});
		try {
			assertThat(refused.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
			postgres.startAgain();
			assertThat(heard.poll(20, TimeUnit.SECONDS)).contains("away");
		}
		finally {
			relay.stop();
		}
	}

	@Test
	void aTableOfWhatIsKeptThatSomebodyLocksHoldsUpNoLogin() throws Exception {
		try (TestSocket near = member(here, "orders").withoutRefreshes();
				Connection locking = database().database().getConnection()) {
			int before = kept();
			locking.setAutoCommit(false);
			try (Statement lock = locking.createStatement()) {
				lock.execute("lock table reflex_relay_kept in access exclusive mode");
			}
			assertThat(near.ask(PAGE, "News#renameSession").path("type").asString()).isNotEqualTo("error");
			HttpResponse<String> fetched = here.get(near.takeCookies().get(0));
			assertThat(fetched.statusCode()).isEqualTo(204);
			assertThat(fetched.headers().allValues("Set-Cookie")).isNotEmpty();
			locking.rollback();
			await().until(() -> kept() <= before);
		}
	}

	private static int kept() {
		return database().jdbc().queryForObject("select count(*) from reflex_relay_kept", Integer.class);
	}

	@Test
	void nobodyIsDeafAfterTheDatabaseWasKilled() {
		PostgresServer postgres = ((PostgresEngine) engine).postgres;
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			postgres.kill();
			broadcaster(here).toGroup("orders").send(news("while it is away"));
			assertThat(near.next()).hasToString(asSent("while it is away"));
			postgres.startAgain();
			String next = far.next().toString();
			while (!next.equals(asSent("while it is away"))) {
				assertThat(next).isEqualTo(REFRESH);
				next = far.next().toString();
			}
			broadcaster(there).toGroup("orders").send(news("back"));
			next = near.next().toString();
			while (!next.equals(asSent("back"))) {
				assertThat(next).isEqualTo(REFRESH);
				next = near.next().toString();
			}
		}
	}

}
