package io.github.reflexboot.userdata;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.UserDataStore.Entry;
import io.github.reflexboot.UserDataStore.Key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("same-on-every-server")
class JdbcUserDataStoreTests extends AbstractUserDataStoreTests {

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.addScript("io/github/reflexboot/userdata/schema-h2.sql")
		.addScript("io/github/reflexboot/userdata/schema-h2.sql")
		.build();

	private final UserDataStore store = new JdbcUserDataStore(new JdbcTemplate(this.database));

	private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.database));

	private ExecutorService elsewhere;

	@BeforeEach
	void start() {
		this.elsewhere = Executors.newSingleThreadExecutor();
	}

	@AfterEach
	void stop() {
		this.elsewhere.shutdownNow();
		this.database.shutdown();
	}

	@Override
	UserDataStore store() {
		return this.store;
	}

	@Test
	void aTransactionThatIsRolledBackStoresNothing() {
		this.transaction.executeWithoutResult((status) -> {
			this.store.replace(ADA, null, new Entry("1", 1));
			status.setRollbackOnly();
		});
		assertThat(this.store.find(ADA)).isEmpty();
	}

	@Test
	void aTransactionGoesOnAfterSomebodyElseWasFasterWithTheFirstValue() throws Exception {
		Entry theirs = new Entry("\"theirs\"", 1);
		Entry ours = new Entry("\"ours\"", 2);
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		Future<?> other = this.elsewhere.submit(() -> this.transaction.executeWithoutResult((status) -> {
			this.store.replace(ADA, null, theirs);
			written.countDown();
			await(asked);
		}));
		await(written);
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.store.find(ADA)).isEmpty();
			this.store.replace(new Key("ada", "before"), null, ours);
			asked.countDown();
			assertThat(this.store.replace(ADA, null, ours)).isFalse();
			Entry found = this.store.find(ADA).orElseThrow();
			assertThat(found).isEqualTo(theirs);
			assertThat(this.store.replace(ADA, found, ours)).isTrue();
		});
		other.get();
		assertThat(this.store.find(ADA)).contains(ours);
		assertThat(this.store.find(new Key("ada", "before"))).contains(ours);
	}

	@Test
	void aNameThatIsTooLongIsAnErrorAndNoConflict() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.store.replace(new Key("a".repeat(256), "settings"), null, new Entry("1", 1)));
	}

	@Test
	void aRowOfANameThatTheDatabaseTakesForTheSameIsNotFound() {
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		jdbc.execute("drop table reflex_user_data");
		jdbc.execute("create table reflex_user_data (user_name varchar_ignorecase(255) not null,"
				+ " data_name varchar(100) not null, content clob not null, version bigint not null,"
				+ " primary key (user_name, data_name))");
		assertThat(this.store.replace(new Key("ADA", "settings"), null, new Entry("1", 1))).isTrue();
		assertThat(this.store.find(ADA)).isEmpty();
		assertThat(this.store.replace(ADA, null, new Entry("2", 2))).isFalse();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
