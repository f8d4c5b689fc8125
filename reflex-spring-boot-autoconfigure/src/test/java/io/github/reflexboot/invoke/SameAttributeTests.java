package io.github.reflexboot.invoke;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two tabs that give their session an attribute of the same name, which it did not have,
 * at the same time, where actions of one session do not wait for each other. Spring
 * Session's table of attributes takes only one of them.
 */
@Tag("same-on-every-server")
class SameAttributeTests {

	@Test
	void withPlainInsertsOneOfTheTwoIsToldThatItFailed() throws InterruptedException {
		try (TestServer server = start(SessionApplication.class)) {
			assertThat(answerOfTheSlowerTab(server).path("type").asString()).isEqualTo("error");
			assertThat(server.get("/page").body()).startsWith("a=fast");
		}
	}

	@Test
	void withAStatementThatInsertsOrUpdatesBothSucceed() throws InterruptedException {
		try (TestServer server = start(SessionApplication.class, InsertsOrUpdates.class)) {
			assertThat(answerOfTheSlowerTab(server).path("type").asString()).isEqualTo("morph");
			assertThat(server.get("/page").body()).startsWith("a=later");
		}
	}

	private static TestServer start(Class<?>... configuration) {
		return TestServer.start(List.of(configuration), "reflex.session.lock=none",
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SECURITY,
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true");
	}

	private static JsonNode answerOfTheSlowerTab(TestServer server) throws InterruptedException {
		server.get("/begin");
		SessionApplication application = server.bean(SessionApplication.class);
		try (TestSocket slow = server.open(); TestSocket fast = server.open()) {
			slow.send("/page", "Session#putLater");
			assertThat(application.begun.await(20, TimeUnit.SECONDS)).isTrue();
			fast.ask("/page", "Session#put", "args", "[\"a\",\"fast\"]");
			application.goOn.countDown();
			return slow.next();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class InsertsOrUpdates {

		@Bean
		SessionRepositoryCustomizer<JdbcIndexedSessionRepository> merges() {
			return (sessions) -> sessions.setCreateSessionAttributeQuery("""
					MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
					KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) VALUES (?, ?, ?)""");
		}

	}

}
