package io.github.reflexboot.async;

import java.util.List;

import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a query knows of its visitor, on threads of both kinds. There is one of them.
 */
@ParameterizedClass
@ValueSource(booleans = { false, true })
@Tag("same-on-every-server")
@Tag("threads")
class CarriedContextTests {

	private static TestServer server;

	private TestSocket tab;

	CarriedContextTests(boolean virtual) {
	}

	@BeforeParameterizedClassInvocation
	static void start(boolean virtual) {
		server = TestServer.start(List.of(CarriedApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"spring.datasource.generate-unique-name=true", "spring.threads.virtual.enabled=" + virtual,
				"reflex.queries.threads=1", "reflex.queries.grace=20s");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
		ContextRegistry.getInstance().removeThreadLocalAccessor(CarriedApplication.TENANT);
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.get("/who");
	}

	@AfterEach
	void close() {
		this.tab.close();
	}

	@Test
	void whatBelongsToTheVisitorIsThereAndIsGoneAfterwards() throws Exception {
		logIn("admin");
		assertThat(show("context")).contains("<li>user=admin</li>", "<li>locale=fr_CA</li>", "<li>mdc=42</li>",
				"<li>tenant=acme</li>", "<li>observation=that of the page</li>");
		assertThat(server.bean(CarriedApplication.Worker.class).known()).containsExactly("user=none", "locale=none",
				"mdc=null", "tenant=null", "observation=none");
	}

	@Test
	void whatBelongsToOneVisitorIsNotThereForTheNext() {
		logIn("admin");
		show("context");
		this.tab.close();
		server.newVisitor();
		server.get("/who");
		assertThat(show("context")).contains("<li>user=anonymousUser</li>");
	}

	@Test
	void methodSecurityLetsTheUserOfThePagePass() {
		logIn("admin");
		assertThat(show("secrets")).contains("<li>of the admin</li>");
	}

	@Test
	void whatMethodSecurityRefusesIsTheErrorOfTheQuery() {
		logIn("user");
		assertThat(show("secrets")).contains("failed: Access Denied").doesNotContain("of the admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "request", "session", "reflex", "basket", "pad" })
	void whoAsksForWhatIsOnlyThereInARequestLearnsWhatToDoInstead(String query) {
		assertThat(show(query)).contains("failed:",
				"The query &#39;" + query + "&#39; has asked for the request or the session, by ",
				"Read what is needed of it before, and pass it on as a variable or an argument");
	}

	@Test
	void aBroadcastIsSentAtOnce() {
		this.tab = server.open();
		String id = this.tab.send("/carried?query=broadcast", null);
		List<String> received = List.of(this.tab.next().toString(), this.tab.next().toString());
		assertThat(received).as("the broadcast and the answer, in any order")
			.anySatisfy((text) -> assertThat(text).contains("from the query"))
			.anySatisfy((text) -> assertThat(text).contains("\"id\":\"" + id + "\""));
	}

	private String show(String query) {
		this.tab = server.open("Accept-Language", "fr-CA");
		JsonNode answer = this.tab.ask("/carried?query=" + query, null);
		assertThat(answer.path("type").asString()).as(answer.toString()).isEqualTo("morph");
		return answer.path("html").asString();
	}

	private void logIn(String user) {
		assertThat(server.post("/login", "username=" + user + "&password=pw").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).doesNotContain("error"));
	}

}
