package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An H2 in this process.
 */
final class H2Engine extends DatabaseEngine {

	private static final String URL = "jdbc:h2:mem:relay;DB_CLOSE_DELAY=-1";

	@Override
	DataSource database() {
		return new DriverManagerDataSource(URL, "sa", "");
	}

	@Override
	public List<String> properties() {
		List<String> all = new ArrayList<>(super.properties());
		all.addAll(List.of("spring.datasource.url=" + URL, "spring.datasource.username=sa"));
		return all;
	}

	@Override
	public void breakConnections() {
		List.of(AbstractRelayTests.here, AbstractRelayTests.there)
			.forEach((server) -> server.bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections());
	}

	@Override
	public void close() {
		jdbc().execute("shutdown");
	}

}
