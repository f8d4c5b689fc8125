package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import io.github.reflexboot.ReflexRelay;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A relay that is started and stopped, and a table that is made anew under it.
 */
@Tag("same-on-every-server")
class JdbcRelayLifeTests {

	private static final String SCHEMA = "io/github/reflexboot/relay/schema-h2.sql";

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.addScript(SCHEMA)
		.build();

	private final JdbcRelay relay = new JdbcRelay(this.database, Duration.ofMillis(10), true, Duration.ofMinutes(1),
			1_000_000);

	private final Notes notes = new Notes();

	@BeforeEach
	void start() {
		this.relay.start(this.notes);
	}

	@AfterEach
	void stop() {
		this.relay.stop();
		this.database.shutdown();
	}

	@Test
	void itGoesOnWhereItWasStopped() throws Exception {
		hearSomething();
		this.relay.stop();
		assertThat(this.notes.reader.isAlive()).isFalse();
		this.relay.publish("while it was stopped");
		this.relay.publish("and more");
		this.relay.start(this.notes);
		assertThat(this.notes.next()).isEqualTo("while it was stopped");
		assertThat(this.notes.next()).isEqualTo("and more");
	}

	@Test
	void whatIsLostWhileItIsStoppedIsNoticed() throws Exception {
		hearSomething();
		this.relay.stop();
		this.relay.publish("lost");
		new JdbcTemplate(this.database).update("delete from reflex_relay");
		this.relay.start(this.notes);
		assertThat(this.notes.next()).isEqualTo("gap");
		this.relay.publish("heard");
		assertThat(this.notes.next()).isEqualTo("heard");
	}

	@Test
	void numbersThatBeginAnewAreNoticed() throws Exception {
		for (int i = 0; i < 5; i++) {
			hearSomething();
		}
		new JdbcTemplate(this.database).execute("truncate table reflex_relay restart identity");
		assertThat(this.notes.next()).isEqualTo("gap");
		hearSomething();
	}

	@Test
	void moreThanFitsIntoOneLookComesInItsOrder() throws Exception {
		hearSomething();
		for (int i = 0; i < 3 * RelayTable.AT_ONCE; i++) {
			this.relay.publish("number " + i);
		}
		for (int i = 0; i < 3 * RelayTable.AT_ONCE; i++) {
			assertThat(this.notes.next()).isEqualTo("number " + i);
		}
	}

	@Test
	void aRowThatIsNoMessageByItsLengthIsSkippedWithAGapAndNotLoaded() throws Exception {
		hearSomething();
		new JdbcTemplate(this.database)
			.update("insert into reflex_relay (created_at, body) values (1, repeat('x', 17000000))");
		this.relay.publish("after it");
		assertThat(this.notes.next()).isEqualTo("gap");
		assertThat(this.notes.next()).isEqualTo("after it");
	}

	@Test
	void longRowsAreLoadedOneByOneAndComeInTheirOrder() throws Exception {
		hearSomething();
		String longText = "x".repeat(100_000);
		this.relay.publish(longText);
		this.relay.publish("short");
		this.relay.publish(longText + "y");
		assertThat(this.notes.next()).isEqualTo(longText);
		assertThat(this.notes.next()).isEqualTo("short");
		assertThat(this.notes.next()).isEqualTo(longText + "y");
		RelayTable table = new RelayTable(this.database);
		assertThat(table.after(0).stream().map(RelayTable.Row::body)).endsWith(null, "short", null);
	}

	@Test
	void numbersThatAreTakenSinceABackupWasRestoredKeepNobodyWaiting() throws Exception {
		hearSomething();
		new JdbcTemplate(this.database).update("insert into reflex_relay (id, created_at, body) "
				+ "select (select max(id) from reflex_relay) + x, 1, 'restored' from system_range(1, 300)");
		this.relay.publish("after it");
		List<String> heard = new ArrayList<>();
		while (!heard.contains("after it") && heard.size() < 301) {
			heard.add(this.notes.next());
		}
		assertThat(heard).contains("after it");
	}

	@Test
	void whatIsKeptForABrowserGoesSoonAfterItsTime() throws Exception {
		this.relay.keep("fresh", "text", Duration.ofMinutes(1));
		this.relay.keep("old", "text", Duration.ofMinutes(1));
		new JdbcTemplate(this.database).update("update reflex_relay_kept set created_at = ? where id = 'old'",
				System.currentTimeMillis() - Duration.ofSeconds(91).toMillis());
		new KeptTable(this.database, 1).forget(System.currentTimeMillis() - Duration.ofSeconds(90).toMillis());
		assertThat(this.relay.take("old")).isNull();
		assertThat(this.relay.take("fresh")).isEqualTo("text");
	}

	@Test
	void whatWaitsForBrowsersIsBoundedForAllServersTogetherAndCookiesStillFindRoom() throws Exception {
		JdbcRelay other = new JdbcRelay(this.database, Duration.ofHours(1), false, Duration.ofMinutes(1), 1_000_000);
		String large = "x".repeat(600_000);
		assertThat(this.relay.keep("first", large, Duration.ofMinutes(1))).isTrue();
		assertThat(other.keep("second", large, Duration.ofMinutes(1))).isFalse();
		assertThat(other.take("second")).isNull();
		String small = "y".repeat(10_000);
		int kept = 0;
		while (kept < 1_000 && other.keep("cookie " + kept, small, Duration.ofMinutes(1))) {
			kept++;
		}
		assertThat(kept).isEqualTo(140);
		assertThat(other.take("first")).isEqualTo(large);
		assertThat(this.relay.keep("cookie", small, Duration.ofMinutes(1))).isTrue();
		new JdbcTemplate(this.database)
			.update("update reflex_relay_kept set body = repeat('x', 2000001) where id = 'cookie'");
		assertThat(this.relay.take("cookie")).isNull();
	}

	/**
	 * What is published before the relay knows where to begin is not for it.
	 */
	private void hearSomething() throws Exception {
		String heard = null;
		while (heard == null) {
			this.relay.publish("something");
			heard = this.notes.messages.poll(1, TimeUnit.SECONDS);
		}
		assertThat(heard).isEqualTo("something");
	}

	private static final class Notes implements ReflexRelay.Inbox {

		private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

		private volatile Thread reader;

		@Override
		public void take(String message) {
			this.reader = Thread.currentThread();
			this.messages.add(message);
		}

		@Override
		public void gap(String reason) {
			this.messages.add("gap");
		}

		private String next() throws InterruptedException {
			return this.messages.poll(20, TimeUnit.SECONDS);
		}

	}

}
