package io.github.reflexboot.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.reflexboot.app.CasesState;
import io.github.reflexboot.support.TestServer;

/**
 * Somebody visits a page.
 *
 * @param name what it is about
 * @param before what the visitor does before, such as a login
 * @param headers what the visitor's browser sends
 * @param meanwhile what happens while the page is open
 * @param page the page
 * @param expected what becomes of it: {@code page}, {@code away}, {@code refused} or
 * {@code error}
 * @param actionRuns whether everything before the page's controller lets pass
 */
record SecurityCase(String name, Consumer<TestServer> before, String[] headers, Consumer<TestServer> meanwhile,
		String page, String expected, boolean actionRuns) {

	private static final Consumer<TestServer> NOTHING = (server) -> {
	};

	static Stream<SecurityCase> all() {
		return Stream.of(visits(), statuses(), fromHeaders(), changes()).flatMap((cases) -> cases);
	}

	private static Stream<SecurityCase> visits() {
		return Stream.of(of("anybody sees an open page", "/open", "page"),
				of("nobody is sent to the login", "/secured", "away"),
				of("nobody is sent to the login below a path", "/secured/7?x=1", "away"),
				of("nobody is no admin", "/admin", "away"),
				of("a user sees what users may see", "/secured", "page").as("user"),
				of("a user may not see what admins may", "/admin", "refused").as("user"),
				of("an admin may", "/admin", "page").as("admin"),
				of("a page that is denied to all is denied to admins", "/nobody", "refused").as("admin"),
				of("a controller's @PreAuthorize sends nobody to the login", "/preauthorized", "away"),
				of("a controller's @PreAuthorize refuses a user", "/preauthorized", "refused").as("user"),
				of("a controller's @PreAuthorize lets an admin pass", "/preauthorized", "page").as("admin"),
				of("a controller's @Secured sends nobody to the login", "/secured-method", "away"),
				of("a controller's @Secured lets a user pass", "/secured-method", "page").as("user"),
				of("an address inside is asked for", "/inside", "refused").as("user"),
				of("the visitor's address counts", "/here", "page"),
				of("a page that shares its resources", "/shared", "page"));
	}

	private static Stream<SecurityCase> statuses() {
		return Stream.of(of("a page that is not there", "/missing", "error"),
				of("a page that is gone", "/gone", "error").ran(), of("a page that breaks", "/broken", "error").ran(),
				of("an answer that is no page", "/json", "error"), of("a page that redirects", "/away", "away").ran(),
				of("an interceptor that refuses", "/open?veto=403", "refused"),
				of("an interceptor that fails", "/open?veto=500", "error"),
				of("a file that is not there", "/robots.txt", "error"));
	}

	private static Stream<SecurityCase> fromHeaders() {
		return Stream.of(of("a tenant is known", "/open", "page").with("X-Tenant", "acme"),
				of("a tenant is unknown", "/open", "error").with("X-Tenant", "unknown"),
				of("a tenant has moved", "/open", "away").with("X-Tenant", "moved"),
				of("the browser's language", "/open", "page").with("Accept-Language", "fr-CA"),
				of("a language that is switched", "/open?locale=de", "page"),
				of("a password in each request", "/basic/page", "page").with("Authorization", basic("user:pw")),
				of("a wrong password in each request", "/basic/page", "refused").with("Authorization",
						basic("user:wrong")),
				of("no password where each request needs one", "/basic/page", "refused"),
				of("a token in each request", "/token/page", "page").with("X-Token-User", "robot"),
				of("no token where each request needs one", "/token/page", "refused"),
				of("somebody who is remembered", "/secured", "page").remembered(),
				of("somebody who is only remembered and should log in", "/sensitive", "away").remembered());
	}

	private static Stream<SecurityCase> changes() {
		return Stream.of(
				of("membership that was given", "/member", "page").as("user")
					.meanwhile((server) -> state(server).members.add("user")),
				of("membership that was never given", "/member", "refused").as("user"),
				of("a user who was banned", "/open", "refused").as("user")
					.meanwhile((server) -> state(server).banned.add("user")),
				of("another user who was banned", "/open", "page").as("user")
					.meanwhile((server) -> state(server).banned.add("admin")),
				of("maintenance has begun", "/open", "error").meanwhile((server) -> state(server).maintenance = true),
				of("a login in another tab", "/secured", "page").meanwhile((server) -> logIn(server, "user", "")),
				of("a logout in another tab", "/secured", "away").as("user")
					.meanwhile((server) -> server.post("/logout", "")),
				of("a logout in another tab, seen from an open page", "/open", "page").as("user")
					.meanwhile((server) -> server.post("/logout", "")),
				of("the same user's login in another browser, where one session is the limit", "/open", "away")
					.as("user")
					.meanwhile((server) -> server.elsewhere(() -> logIn(server, "user", ""))),
				of("another user's login in another tab", "/admin", "page").as("user")
					.meanwhile((server) -> logIn(server, "admin", "")));
	}

	private static SecurityCase of(String name, String page, String expected) {
		return new SecurityCase(name, NOTHING, new String[0], NOTHING, page, expected, expected.equals("page"));
	}

	private SecurityCase as(String user) {
		return new SecurityCase(this.name, (server) -> logIn(server, user, ""), this.headers, this.meanwhile, this.page,
				this.expected, this.actionRuns);
	}

	private SecurityCase ran() {
		return new SecurityCase(this.name, this.before, this.headers, this.meanwhile, this.page, this.expected, true);
	}

	private SecurityCase remembered() {
		return new SecurityCase(this.name, (server) -> {
			logIn(server, "user", "&remember-me=on");
			server.forgetSession();
		}, this.headers, this.meanwhile, this.page, this.expected, this.actionRuns);
	}

	private SecurityCase with(String... more) {
		return new SecurityCase(this.name, this.before, more, this.meanwhile, this.page, this.expected,
				this.actionRuns);
	}

	private SecurityCase meanwhile(Consumer<TestServer> change) {
		return new SecurityCase(this.name, this.before, this.headers, change, this.page, this.expected,
				this.actionRuns);
	}

	private static void logIn(TestServer server, String user, String more) {
		server.post("/login", "username=" + user + "&password=pw" + more);
	}

	private static CasesState state(TestServer server) {
		return server.bean(CasesState.class);
	}

	private static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return this.name + ": " + this.page + " is " + this.expected;
	}

}
