package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Proxyable;
import org.springframework.context.annotation.ProxyType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

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
	void anActionInATransactionThatFailsChangesNeitherTheDatabaseNorTheState() {
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			page.call("booking", "book", "args", "[\"Ann\"]");
			assertThat(page.text("booking", "output")).isEqualTo("1 of 1");
			assertThat(page.call("booking", "book", "args", "[\"\"]").path("type").asString()).isEqualTo("error");
			page.call("booking", "book", "args", "[\"Bob\"]");
			assertThat(page.text("booking", "output")).isEqualTo("2 of 2");
		}
	}

	@Test
	void aComponentBehindAProxyOfItsInterfaceHasItsStateAndItsAction() {
		try (ComponentPage page = new ComponentPage(server, "/open")) {
			assertThat(AopUtils.isJdkDynamicProxy(server.bean(Adder.class))).isTrue();
			assertThat(page.text("plain", "b")).isEqualTo("twice 0");
			page.call("plain", "add");
			page.call("plain", "add");
			assertThat(page.text("plain", "output")).isEqualTo("2");
			assertThat(page.text("plain", "b")).isEqualTo("twice 4");
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

	@Import({ Guarded.class, Booking.class, PlainAdder.class })
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

	@ReflexComponent("booking")
	static class Booking {

		private final JdbcTemplate database;

		@State
		private int booked;

		Booking(JdbcTemplate database) {
			this.database = database;
			database.execute("create table if not exists booking (name varchar(20))");
		}

		@Transactional
		@ReflexAction
		public void book(String name) {
			this.booked++;
			this.database.update("insert into booking values (?)", name);
			if (name.isEmpty()) {
				throw new IllegalStateException("nobody");
			}
		}

		@ModelAttribute("all")
		public int all() {
			return this.database.queryForObject("select count(*) from booking", Integer.class);
		}

	}

	/**
	 * What the proxy of a component offers.
	 */
	public interface Adder {

		void add();

		int twice();

	}

	@ReflexComponent("plain")
	@Proxyable(ProxyType.INTERFACES)
	@Transactional
	static class PlainAdder implements Adder {

		@State
		private int count;

		@Override
		@ReflexAction
		public void add() {
			this.count++;
		}

		@Override
		@ModelAttribute("twice")
		public int twice() {
			return 2 * this.count;
		}

	}

}
