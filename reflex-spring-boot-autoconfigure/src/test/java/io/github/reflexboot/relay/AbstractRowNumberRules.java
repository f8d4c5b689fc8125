package io.github.reflexboot.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import io.github.reflexboot.ReflexRelay;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows whose numbers somebody else has given than the database.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class AbstractRowNumberRules implements ReflexRelay.Inbox {

	private final List<String> taken = new ArrayList<>();

	private final List<String> gaps = new ArrayList<>();

	private JdbcTemplate jdbc;

	private RelayTable here;

	private RelayTable there;

	private TableReader reader;

	private long now;

	abstract DataSource database();

	abstract String schema();

	@Override
	public void take(String message) {
		this.taken.add(message);
	}

	@Override
	public void gap(String reason) {
		this.gaps.add(reason);
	}

	@BeforeEach
	void begin() {
		this.jdbc = new JdbcTemplate(database());
		this.jdbc.execute("drop table if exists reflex_relay");
		DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource(schema())), database());
		this.here = new RelayTable(database());
		this.there = new RelayTable(database());
		this.taken.clear();
		this.gaps.clear();
		listen();
	}

	private void listen() {
		this.reader = new TableReader(this.here, null, this, () -> true, () -> this.now);
		look();
	}

	private void look() {
		for (int i = 0; this.reader.read(); i++) {
			assertThat(i).as("looks at once").isLessThan(1_000);
		}
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

	private void row(long id, String body) {
		this.jdbc.update("insert into reflex_relay (id, created_at, body) values (?, ?, ?)", id,
				System.currentTimeMillis(), body);
	}

	private void count(long next) {
		this.jdbc.execute("alter table reflex_relay alter column id restart with " + next);
	}

	@Test
	void aRowFarAheadIsTakenOnceAndThoseThatFollowAreStillRead(CapturedOutput output) throws SQLException {
		for (long ahead : new long[] { 100_000, 9_000_000_000L, Long.MAX_VALUE }) {
			row(ahead, "ahead " + ahead);
			look();
			for (int i = 0; i < 3; i++) {
				this.there.add("after " + ahead + " " + i, false);
				look();
				pass(Duration.ofSeconds(15));
				look();
			}
			assertThat(this.taken).containsExactly("ahead " + ahead, "after " + ahead + " 0", "after " + ahead + " 1",
					"after " + ahead + " 2");
			this.taken.clear();
		}
		assertThat(this.gaps).isEmpty();
		assertThat(output.getAll().split("is far ahead of the numbers")).hasSize(2);
	}

	@Test
	void rowsThatCreepAheadLeaveNobodyDeaf() throws SQLException {
		for (int i = 1; i <= 20; i++) {
			row(i * 400L, "creeping");
			look();
		}
		pass(Duration.ofMinutes(5));
		look();
		this.there.add("after them", false);
		look();
		assertThat(this.taken).hasSize(21).endsWith("after them");
		assertThat(this.gaps).isEmpty();
	}

	@Test
	void aServerThatStartsBehindARowFarAheadHearsOthers() throws SQLException {
		row(1_000_000, "ahead");
		listen();
		this.there.add("after it", false);
		look();
		assertThat(this.taken).containsExactly("after it");
	}

	@Test
	void numbersThatTheDatabaseItselfSkipsAreFollowedAtOnce(CapturedOutput output) throws SQLException {
		count(1_000_000);
		this.there.add("after a jump", false);
		look();
		this.there.add("next", false);
		look();
		assertThat(this.taken).containsExactly("after a jump", "next");
		assertThat(this.reader.place().id()).isGreaterThan(1_000_000);
		assertThat(output.getAll()).doesNotContain("far ahead");
	}

	@Test
	void numbersThatTheDatabaseGivesAgainAreNoticedWithWhatThisServerWrites() throws SQLException {
		for (int i = 0; i < 20; i++) {
			this.there.add("before", false);
		}
		look();
		this.jdbc.update("delete from reflex_relay where id < 15");
		count(5);
		this.here.add("alive", false);
		this.there.add("after it", false);
		look();
		this.there.add("and later", false);
		look();
		assertThat(this.taken.subList(20, this.taken.size())).containsExactly("alive", "after it", "and later");
		assertThat(this.gaps).hasSize(1);
	}

	/**
	 * Several writers, some of them late and some in vain, and somebody who writes rows
	 * with numbers of their own, while the database skips some.
	 */
	@Test
	void whateverOthersWriteTheRowsOfServersAreReadOnce() throws SQLException {
		long seed = new Random().nextLong();
		System.out.println(getClass().getSimpleName() + " seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < rounds(); round++) {
			begin();
			new Writers(random).run();
		}
	}

	abstract int rounds();

	private final class Writers {

		private final Random random;

		private final List<String> written = new ArrayList<>();

		private final LateRows late = new LateRows(database());

		private long highest;

		private Writers(Random random) {
			this.random = random;
		}

		private void run() throws SQLException {
			for (int i = 0; i < 150; i++) {
				step(i);
				end(AbstractRowNumberRules.this.now);
				if (this.random.nextBoolean()) {
					look();
				}
				pass(Duration.ofMillis(this.random.nextInt(500)));
			}
			end(Long.MAX_VALUE);
			write(AbstractRowNumberRules.this.here, "end");
			for (int i = 0; i < 3; i++) {
				look();
				pass(Duration.ofSeconds(15));
			}
			List<String> honest = AbstractRowNumberRules.this.taken.stream()
				.filter((text) -> !text.startsWith("foreign"))
				.toList();
			List<String> missed = new ArrayList<>(this.written);
			missed.removeAll(honest);
			assertThat(missed).isEmpty();
			assertThat(honest).hasSameSizeAs(this.written);
			assertThat(AbstractRowNumberRules.this.taken).doesNotHaveDuplicates();
			assertThat(AbstractRowNumberRules.this.gaps).isEmpty();
		}

		private void step(int i) throws SQLException {
			switch (this.random.nextInt(12)) {
				case 0 -> foreign(latest() + 2 + this.random.nextInt(2_000), i);
				case 1 -> foreign(latest() + 2 + (long) Math.pow(10, this.random.nextInt(16)), i);
				case 2 -> foreign(this.highest + 400, i);
				case 3 -> {
					// Whoever changes a table waits for the end of those who write to it.
					end(Long.MAX_VALUE);
					look();
					count(latest() + 1 + this.random.nextInt(3_000));
				}
				case 4 -> {
					for (int n = this.random.nextInt(30); n > 0; n--) {
						AbstractRowNumberRules.this.there.numbers().ask();
					}
				}
				case 5, 6 -> this.late.begin("late " + i,
						AbstractRowNumberRules.this.now + this.random.nextLong(Duration.ofSeconds(9).toNanos()),
						this.random.nextInt(3) > 0);
				case 7 -> write(AbstractRowNumberRules.this.here, "here " + i);
				default -> write(AbstractRowNumberRules.this.there, "there " + i);
			}
		}

		private long latest() {
			AbstractRowNumberRules.this.there.numbers().ask();
			return AbstractRowNumberRules.this.there.numbers().latest();
		}

		private void foreign(long id, int i) {
			try {
				row(id, "foreign " + i);
				this.highest = Math.max(this.highest, id);
			}
			catch (DuplicateKeyException ex) {
				// It is there.
			}
		}

		private void write(RelayTable table, String text) throws SQLException {
			for (boolean isDone = false; !isDone;) {
				try {
					table.add(text, false);
					isDone = true;
				}
				catch (SQLException ex) {
					assertThat(ex.getSQLState()).startsWith("23");
				}
			}
			this.written.add(text);
		}

		private void end(long now) throws SQLException {
			this.written.addAll(this.late.end(now));
		}

	}

}
