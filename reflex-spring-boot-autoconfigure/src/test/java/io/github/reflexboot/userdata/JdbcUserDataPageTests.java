package io.github.reflexboot.userdata;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.UserDataApplication;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class JdbcUserDataPageTests extends AbstractUserDataPageTests {

	private static final String[] PROPERTIES = { "reflex.user-data.store=jdbc",
			"spring.datasource.url=jdbc:h2:mem:userdata;DB_CLOSE_DELAY=-1" };

	@BeforeAll
	static void start() {
		server = startServer(PROPERTIES);
	}

	@Test
	void whatIsRolledBackRefreshesNobodyAndIsNotThere() {
		assertThat(
				this.first.ask(PAGE, "Settings#saveInTransactionAndFail", "args", "[\"lost\"]").path("type").asString())
			.isEqualTo("error");
		assertNothingCame(this.second);
		assertThat(shown(this.second.ask(PAGE, null))).contains("<p id=\"theme\">light</p>");
	}

	@Test
	void nobodyIsRefreshedBeforeTheCommit() throws Exception {
		UserDataApplication application = server.bean(UserDataApplication.class);
		CompletableFuture<String> response = CompletableFuture
			.supplyAsync(() -> server.get("/save-slowly?theme=dark", "Authorization", basic("ada")).body());
		assertThat(application.saved.await(20, TimeUnit.SECONDS)).isTrue();
		assertNothingCame(this.first);
		application.mayCommit.countDown();
		assertRefreshed(this.first);
		assertThat(shown(this.first.ask(PAGE, null))).contains("<p id=\"theme\">dark</p>");
		assertThat(response.get(20, TimeUnit.SECONDS)).isEqualTo("saved");
	}

	@Test
	void whatWasSavedIsThereAfterARestart() {
		this.first.ask(PAGE, "Settings#theme", "args", "[\"dark\"]");
		try (TestServer restarted = startServer(PROPERTIES)) {
			assertThat(restarted.get(PAGE, "Authorization", basic("ada")).body()).contains("<p id=\"theme\">dark</p>");
		}
	}

}
