package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.app.PriceApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actions and pages that write by Spring Data JDBC and by plain JDBC.
 */
@Tag("same-on-every-server")
class JdbcTransactionTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(PriceApplication.class), TestServer.WITH_DATA_JDBC,
				"spring.datasource.url=jdbc:h2:mem:prices");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open();
		this.socket.ask("/price", "Price#reset");
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@ParameterizedTest
	@CsvSource({ "Price#forget,10", "Price#save,11", "Price#saveAndFail,11", "Price#saveAndRollBack,10",
			"Price#loadAndUpdate,11" })
	void thePageShowsWhatIsInTheDatabaseAndWritesNothingThatWasNotSaved(String target, int amount) {
		assertThat(this.socket.ask("/price", target).toString().replace("\\\"", "\""))
			.contains("<p id=\"page\">" + amount + "</p>");
		assertThat(server.get("/price").body()).contains("<p id=\"page\">" + amount + "</p>");
	}

}
