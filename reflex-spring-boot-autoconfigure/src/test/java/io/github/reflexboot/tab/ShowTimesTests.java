package io.github.reflexboot.tab;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.h2.Driver;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.aop.support.AopUtils;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a browser is told of the parts of a reflex, in development.
 */
@Tag("same-on-every-server")
class ShowTimesTests {

	private static final String PAGE = "/counted";

	@Test
	void theBrowserIsToldHowLongEachPartTookAndHowManyStatementsItWere() {
		try (TestServer server = TestServer.start(List.of(Application.class), "reflex.show-times=true")) {
			server.get(PAGE);
			TestSocket tab = server.open();
			JsonNode answer = tab.ask(PAGE, "Counted#add");
			JsonNode times = tab.next();
			assertThat(times.path("type").asString()).isEqualTo("operations");
			JsonNode event = times.path("operations").path(0);
			assertThat(event.path("name").asString()).isEqualTo("reflex:times");
			JsonNode detail = event.path("detail");
			assertThat(detail.path("id").asString()).isEqualTo(answer.path("id").asString());
			assertThat(detail.path("statements").asInt()).isEqualTo(3);
			assertThat(detail.path("bytes").asInt()).isGreaterThan(100);
			for (String part : List.of("queue", "action", "page", "answer")) {
				assertThat(detail.path(part).isIntegralNumber()).as(part).isTrue();
				assertThat(detail.path(part).asLong()).as(part).isNotNegative();
			}
			tab.ask(PAGE, null);
			assertThat(tab.next().path("operations").path(0).path("detail").path("statements").asInt()).isEqualTo(1);
		}
	}

	@Test
	void aDataSourceStaysOfItsClassAndGivesItsOwnConnections() throws Exception {
		try (TestServer server = TestServer.start(List.of(Application.class), "reflex.show-times=true")) {
			SimpleDriverDataSource database = server.bean(SimpleDriverDataSource.class);
			assertThat(AopUtils.isCglibProxy(database)).isTrue();
			try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
				assertThat(connection.unwrap(JdbcConnection.class)).isNotNull();
				assertThat(connection).isEqualTo(connection).hasSameHashCodeAs(connection);
				assertThat(statement.execute("select 1")).isTrue();
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select what"));
			}
		}
	}

	@Test
	void nobodyIsToldOtherwise() {
		try (TestServer server = TestServer.start(List.of(Application.class))) {
			server.get(PAGE);
			TestSocket tab = server.open();
			tab.ask(PAGE, "Counted#add");
			tab.ask(PAGE, null);
			assertThat(server.bean(SimpleDriverDataSource.class).getClass()).isEqualTo(SimpleDriverDataSource.class);
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, CountedReflex.class })
	static class Application {

		@Bean
		SimpleDriverDataSource database() {
			SimpleDriverDataSource database = new SimpleDriverDataSource(new Driver(),
					"jdbc:h2:mem:counted;DB_CLOSE_DELAY=-1");
			new JdbcTemplate(database).execute("create table if not exists thing (name varchar(20))");
			return database;
		}

	}

	@Controller
	static class Pages {

		private final JdbcTemplate database;

		Pages(SimpleDriverDataSource database) {
			this.database = new JdbcTemplate(database);
		}

		@GetMapping(PAGE)
		String page(Model model) {
			model.addAttribute("page", this.database.queryForObject("select count(*) from thing", Integer.class));
			return "seen";
		}

	}

	@Reflex
	static class CountedReflex {

		private final JdbcTemplate database;

		CountedReflex(SimpleDriverDataSource database) {
			this.database = new JdbcTemplate(database);
		}

		@ReflexAction
		void add() {
			this.database.update("insert into thing values (?)", "one");
			this.database.execute("insert into thing values ('two')");
		}

	}

}
