package io.github.reflexboot.autoconfigure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.BareApplication;
import io.github.reflexboot.support.OwnServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that has left Thymeleaf out.
 */
@Tag("same-on-every-server")
class WithoutThymeleafTests {

	@Test
	void itsReflexesWork() throws Exception {
		String classPath = OwnServer.classPath((each) -> each.contains("thymeleaf") || each.contains("attoparser"));
		try (OwnServer server = OwnServer.start(classPath, BareApplication.class.getName())) {
			assertThat(server.get("/")).contains("<output>0</output>");
			try (TestSocket tab = server.open()) {
				JsonNode answer = tab.ask("/", "Counter#increment", "args", "[3]");
				assertThat(answer.path("html").asString()).as("%s", answer)
					.contains("<output>3</output>", "<p>seven</p>");
				assertThat(tab.ask("/", "Counter#say").toString()).contains("\"html\":\"said\"");
			}
			assertThat(server.get("/")).contains("<output>3</output>");
		}
	}

}
