package io.github.reflexboot.samples.cluster;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers in PostgreSQL.
 */
@Component
@Profile("postgres")
class PostgresNumbers implements Numbers {

	private final JdbcClient jdbc;

	PostgresNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> all(String kind) {
		Map<String, Long> numbers = new TreeMap<>();
		this.jdbc.sql("select name, number from number where kind = ?")
			.param(kind)
			.query((row, number) -> numbers.put(row.getString(1), row.getLong(2)))
			.list();
		return numbers;
	}

	@Override
	public void put(String kind, String name, long number) {
		this.jdbc.sql("""
				insert into number (kind, name, number) values (?, ?, ?)
				on conflict (kind, name) do update set number = excluded.number""").params(kind, name, number).update();
	}

}
