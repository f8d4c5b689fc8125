package io.github.reflexboot.actuate;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The actuator's endpoint, asked over HTTP as operators do.
 */
@Tag("same-on-every-server")
class ReflexEndpointTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=reflex";

	private static final String ALL = "management.endpoint.reflex.show-details=always";

	@Test
	void itIsNotExposedUnlessTheApplicationSaysSo() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class))) {
			assertThat(server.get("/actuator/reflex").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void itShowsEachActionWithItsBeanMethodAndHowItHasDone() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class), EXPOSED)) {
			server.get("/counter");
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", "Counter#increment");
				tab.ask("/counter", "Counter#increment");
				tab.ask("/counter", "Counter#fail");
			}
			await().until(() -> !action(server, "Counter#fail").path("calls").isMissingNode());
			JsonNode action = action(server, "Counter#increment");
			assertThat(action.path("bean").asString()).isEqualTo("io.github.reflexboot.app.CounterReflex");
			assertThat(action.path("method").asString())
				.isEqualTo("io.github.reflexboot.app.CounterReflex#increment()");
			assertThat(action.path("pages")).isEmpty();
			assertThat(action.path("guards")).isEmpty();
			assertThat(action.at("/calls/number/SUCCESS").asInt()).isEqualTo(2);
			assertThat(action.at("/calls/mean").asString()).startsWith("PT");
			assertThat(action(server, "Counter#fail").at("/calls/number/ERROR").asInt()).isOne();
			assertThat(action(server, "Counter#add").has("calls")).isFalse();
		}
	}

	@Test
	void itShowsEachComponentWithWhatCanBeCalledInIt() {
		try (TestServer server = TestServer.start(List.of(ComponentsApplication.class), EXPOSED);
				ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			page.call("counter:b", "increment");
			await()
				.until(() -> action(component(server), "counter#increment").at("/calls/number/SUCCESS").asInt() == 2);
			JsonNode counter = component(server);
			assertThat(counter.path("type").asString()).endsWith("ComponentsApplication$Counter");
			JsonNode increment = action(counter, "counter#increment");
			assertThat(increment.path("bean").asString()).isEqualTo("counter");
			assertThat(increment.path("method").asString()).endsWith("$Counter#increment()");
			assertThat(action(counter, "counter#fail").has("calls")).isFalse();
			assertThat(counter.toString()).doesNotContain("notAnAction");
		}
	}

	@Test
	void openPagesAreNumbersUnlessDetailsAreShown() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class), EXPOSED)) {
			server.get("/counter");
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", null);
				server.bean(Measures.class).refusals().add(Limit.WAITING, "some session");
				JsonNode state = state(server);
				assertThat(state.at("/tabs/connected").asInt()).isOne();
				assertThat(state.at("/tabs/sessions").asInt()).isOne();
				assertThat(state.path("tabs").has("open")).isFalse();
				assertThat(state.at("/limits/reflex.limits.waiting").toString()).isEqualTo("{\"total\":1}");
			}
		}
	}

	@Test
	void detailsTellWhichPagesAreOpenAndHideTheirSessions() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class), EXPOSED, ALL)) {
			server.get("/counter");
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", null);
				String text = server.get("/actuator/reflex").body();
				JsonNode open = new JsonMapper().readTree(text).at("/tabs/open/0");
				assertThat(open.path("id").asString()).isNotEmpty();
				assertThat(open.path("visitor").asString()).matches("[0-9a-f]{8}");
				assertThat(text).doesNotContain(server.cookies().replaceFirst(".*?=", "").replaceFirst(";.*", ""));
			}
		}
	}

	@Test
	void withSecurityOnlyWhoIsAuthorizedSeesDetailsAndGuardsAreNamed() {
		try (TestServer server = TestServer.start(
				List.of(CounterApplication.class, SecurityConfiguration.class, AdminReflex.class, GuardedReflex.class),
				EXPOSED, "management.endpoint.reflex.show-details=when-authorized",
				"management.endpoint.reflex.roles=OPERATOR",
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION)) {
			assertThat(as(server, "ann", "pw").path("tabs").has("open")).isFalse();
			assertThat(as(server, "olga", "pw").path("tabs").has("open")).isTrue();
			JsonNode admin = find(as(server, "olga", "pw"), "Admin#close");
			assertThat(admin.path("guards").toString()).isEqualTo("[\"@PreAuthorize(hasRole('ADMIN'))\"]");
			assertThat(admin.path("pages").toString()).isEqualTo("[\"/admin/**\"]");
			assertThat(find(as(server, "olga", "pw"), "Admin#look").path("guards").toString())
				.isEqualTo("[\"@PreAuthorize(permitAll)\"]");
			assertThat(find(as(server, "olga", "pw"), "Admin#count").path("guards").toString())
				.as("@Secured is not enabled")
				.isEqualTo("[\"@PreAuthorize(denyAll)\"]");
			server.get("/counter");
			try (TestSocket tab = server.open()) {
				tab.ask("/counter", "Guarded#close");
			}
			await().until(
					() -> find(as(server, "olga", "pw"), "Guarded#close").at("/calls/number/FORBIDDEN").asInt() == 1);
		}
	}

	private static JsonNode as(TestServer server, String user, String password) {
		String token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
		HttpResponse<String> response = server.get("/actuator/reflex", "Authorization", "Basic " + token);
		return new JsonMapper().readTree(response.body());
	}

	private static JsonNode state(TestServer server) {
		return new JsonMapper().readTree(server.get("/actuator/reflex").body());
	}

	private static JsonNode action(TestServer server, String target) {
		return find(state(server), target);
	}

	private static JsonNode find(JsonNode state, String target) {
		return one(state.path("reflexes"), "target", target);
	}

	private static JsonNode component(TestServer server) {
		return one(state(server).path("components"), "name", "counter");
	}

	private static JsonNode action(JsonNode component, String target) {
		return one(component.path("actions"), "target", target);
	}

	private static JsonNode one(JsonNode list, String name, String value) {
		return list.valueStream().filter((each) -> value.equals(each.path(name).asString())).findFirst().orElseThrow();
	}

	@Reflex
	static class GuardedReflex {

		@ReflexAction
		@PreAuthorize("denyAll")
		public void close() {
		}

	}

	@Reflex(pages = "/admin/**")
	@PreAuthorize("denyAll")
	static class AdminReflex {

		@ReflexAction
		@PreAuthorize("permitAll")
		public void look() {
		}

		@ReflexAction
		@Secured("ROLE_NOBODY")
		public void count() {
		}

		@ReflexAction
		@PreAuthorize("hasRole('ADMIN')")
		public void close() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	static class SecurityConfiguration {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		InMemoryUserDetailsManager users() {
			return new InMemoryUserDetailsManager(User.withUsername("ann").password("{noop}pw").roles("USER").build(),
					User.withUsername("olga").password("{noop}pw").roles("OPERATOR").build());
		}

	}

}
