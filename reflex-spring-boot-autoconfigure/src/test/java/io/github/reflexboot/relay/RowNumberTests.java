package io.github.reflexboot.relay;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("same-on-every-server")
class RowNumberTests extends AbstractRowNumberRules {

	private static DataSource database;

	@BeforeAll
	static void start() {
		database = new DriverManagerDataSource("jdbc:h2:mem:numbers;DB_CLOSE_DELAY=-1", "sa", "");
	}

	@AfterAll
	static void stop() {
		new JdbcTemplate(database).execute("shutdown");
	}

	@Override
	DataSource database() {
		return database;
	}

	@Override
	String schema() {
		return "io/github/reflexboot/relay/schema-h2.sql";
	}

	@Override
	int rounds() {
		return 30;
	}

}
