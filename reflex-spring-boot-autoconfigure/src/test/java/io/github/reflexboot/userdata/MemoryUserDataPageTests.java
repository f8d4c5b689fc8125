package io.github.reflexboot.userdata;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryUserDataPageTests extends AbstractUserDataPageTests {

	@BeforeAll
	static void start() {
		server = startServer();
	}

	@Test
	void whatAnActionSavedBeforeItFailedIsKeptAndRefreshesNobody() {
		for (String target : new String[] { "Settings#saveAndFail", "Settings#saveInTransactionAndFail" }) {
			assertThat(this.first.ask(PAGE, target, "args", "[\"" + target + "\"]").path("type").asString())
				.isEqualTo("error");
			assertNothingCame(this.second);
			assertThat(server.get(PAGE, "Authorization", basic("ada")).body()).contains(">" + target + "</p>");
		}
	}

}
