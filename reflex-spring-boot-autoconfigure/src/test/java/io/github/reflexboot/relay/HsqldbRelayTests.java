package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import io.github.reflexboot.ReflexRelay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The relay's statements and its script on HSQLDB.
 */
@Tag("same-on-every-server")
class HsqldbRelayTests {

	private static final String READY = "ready";

	private static final String SCHEMA = "io/github/reflexboot/relay/schema-hsqldb.sql";

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.HSQL)
		.generateUniqueName(true)
		.addScript(SCHEMA)
		.addScript(SCHEMA)
		.build();

	private final JdbcRelay relay = new JdbcRelay(this.database, Duration.ofMillis(10), true, Duration.ofMinutes(1),
			16 << 20);

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	@AfterEach
	void stop() {
		this.relay.stop();
		this.database.shutdown();
	}

	@Test
	void messagesOfAnyLengthAreHeardInTheirOrder() throws Exception {
		assertThat(this.relay.hasTable()).isTrue();
		this.relay.publish("before it listens");
		start();
		String large = "ä".repeat(1 << 20);
		for (String message : new String[] { "one", large, "two" }) {
			this.relay.publish(message);
		}
		for (String message : new String[] { "one", large, "two" }) {
			assertThat(next()).isEqualTo(message);
		}
	}

	@Test
	void oneOfSeveralTakesAClaimAndWhatIsKept() throws Exception {
		assertThat(this.relay.claim("a")).isTrue();
		assertThat(this.relay.claim("a")).isFalse();
		String large = "ä".repeat(1 << 20);
		assertThat(this.relay.keep("b", "old", Duration.ofMinutes(1))).isTrue();
		assertThat(this.relay.keep("b", large, Duration.ofMinutes(1))).isTrue();
		assertThat(this.relay.take("b")).isEqualTo(large);
		assertThat(this.relay.take("b")).isNull();
	}

	@Test
	void whatIsOldIsDeleted() throws Exception {
		RelayTable table = new RelayTable(this.database);
		this.relay.publish("old");
		this.relay.claim("old");
		this.relay.keep("old", "old", Duration.ofMinutes(1));
		table.forget(System.currentTimeMillis() + 1);
		new KeptTable(this.database, 1).forget(System.currentTimeMillis() + 1);
		assertThat(table.newest()).isEqualTo(RelayTable.Place.START);
		assertThat(this.relay.claim("old")).isTrue();
		assertThat(this.relay.take("old")).isNull();
	}

	/**
	 * It has found its place when it hears.
	 */
	private void start() {
		this.relay.start(new ReflexRelay.Inbox() {

			@Override
			public void take(String message) {
				HsqldbRelayTests.this.heard.add(message);
			}

			@Override
			public void gap(String reason) {
				HsqldbRelayTests.this.heard.add("gap");
			}

		});
		await().until(() -> {
			this.relay.publish(READY);
			return READY.equals(this.heard.poll(100, TimeUnit.MILLISECONDS));
		});
	}

	private String next() throws InterruptedException {
		String next = this.heard.poll(20, TimeUnit.SECONDS);
		return READY.equals(next) ? next() : String.valueOf(next);
	}

}
