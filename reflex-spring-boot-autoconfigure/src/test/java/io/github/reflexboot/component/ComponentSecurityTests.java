package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components behind proxies, on protected pages, with sessions of Spring Session.
 */
@Tag("same-on-every-server")
class ComponentSecurityTests {

	private static final TestServer server = TestServer.start(List.of(SecuredApplication.class, GuardedPages.class),
			"spring.autoconfigure.exclude=" + TestServer.JPA, "spring.session.jdbc.initialize-schema=always",
			"spring.datasource.generate-unique-name=true");

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.get("/who");
	}

	@Test
	void theStateOfAComponentBehindAProxyIsThatOfTheInstanceBehindIt() {
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			page.call("guarded:1", "add");
			page.call("guarded:1", "add");
			assertThat(page.text("guarded:1", "output")).isEqualTo("2");
			assertThat(page.text("guarded:1", "b")).isEqualTo("[name 1, name 2]");
		}
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(page.text("guarded:1", "b")).isEqualTo("[name 1, name 2]");
		}
	}

	@Test
	void anActionThatTheVisitorMayNotCallIsForbiddenAndChangesNothing() {
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(page.call("guarded:1", "clear").path("type").asString()).isIn("forbidden", "navigate");
			page.call("guarded:1", "add");
			assertThat(page.text("guarded:1", "output")).isEqualTo("1");
		}
	}

	@Test
	void whoMayCallItCan() {
		server.post("/login", "username=admin&password=pw");
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			page.call("guarded:1", "add");
			page.call("guarded:1", "clear");
			assertThat(page.text("guarded:1", "output")).isEqualTo("0");
		}
	}

	@Test
	void aComponentOfAProtectedPageIsProtectedByThePage() {
		server.post("/login", "username=admin&password=pw");
		try (ComponentPage page = new ComponentPage(server, "/admin?components")) {
			assertThat(page.call("guarded:1", "add").toString()).contains("operations");
			assertThat(page.text("guarded:1", "output")).isEqualTo("1");
		}
		server.newVisitor();
		server.get("/who");
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			String type = page.socket()
				.ask("/admin?components", "add", "component", "\"guarded:1@0\"")
				.path("type")
				.asString();
			assertThat(type).isEqualTo("navigate");
			assertThat(page.socket().ask("/open", "add", "component", "\"guarded:2@0\"").path("type").asString())
				.isEqualTo("error");
		}
	}

	@Test
	void whoLogsInAsSomebodyElseInTheSameSessionSeesNothingOfTheStateBefore() {
		server.post("/login", "username=user&password=pw");
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			page.call("guarded:1", "add");
		}
		server.post("/login", "username=admin&password=pw");
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(page.text("guarded:1", "output")).isEqualTo("0");
		}
		server.post("/login", "username=user&password=pw");
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(page.text("guarded:1", "output")).isEqualTo("1");
		}
	}

	@Test
	void theCsrfTokenIsSeenByComponents() {
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(page.component("guarded:1").select("input").attr("value")).isEqualTo("_csrf");
			page.call("guarded:1", "add");
			assertThat(page.component("guarded:1").select("input").attr("value")).isEqualTo("_csrf");
		}
	}

	@Import(Guarded.class)
	@Controller
	static class GuardedPages {

		@GetMapping(path = "/admin", params = "components", produces = "text/html")
		String admin() {
			return open();
		}

		@GetMapping("/open")
		String open() {
			return "guarded-components";
		}

	}

	@ReflexComponent("guarded")
	static class Guarded {

		@State
		private int count;

		@State
		private List<String> names = new ArrayList<>();

		@ReflexAction
		void add(ReflexContext reflex) {
			this.count++;
			this.names.add("name " + this.count);
			reflex.emit("added", this.count);
		}

		@PreAuthorize("hasRole('ADMIN')")
		@ReflexAction
		void clear() {
			this.count = 0;
			this.names.clear();
		}

		@ReflexListener("added")
		void added() {
			this.count = -1;
		}

	}

}
