package io.github.reflexboot.support;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A real application on a port of its own.
 */
public final class TestServer implements AutoCloseable {

	/**
	 * The auto-configurations of JPA, which few tests need.
	 */
	public static final String JPA = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
			+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

	/**
	 * The auto-configurations of Spring Security.
	 */
	public static final String SECURITY = "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration";

	/**
	 * The auto-configuration of Spring Session.
	 */
	public static final String SESSION = "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration";

	private static final String DATA_JDBC = "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration";

	/**
	 * The auto-configuration of Brave, which records traces.
	 */
	private static final String TRACING = "org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration";

	private static final String ALWAYS_WITHOUT = "spring.autoconfigure.exclude=" + SECURITY + "," + SESSION + ","
			+ TRACING + ",";

	/**
	 * With traces, without everything else that few tests need.
	 */
	public static final String WITH_TRACING = "spring.autoconfigure.exclude=" + SECURITY + "," + SESSION + "," + JPA
			+ "," + DATA_JDBC;

	/**
	 * With JPA, without Spring Security and Spring Session.
	 */
	public static final String WITH_JPA = ALWAYS_WITHOUT + DATA_JDBC;

	/**
	 * With Spring Data JDBC, without Spring Security and Spring Session.
	 */
	public static final String WITH_DATA_JDBC = ALWAYS_WITHOUT + JPA;

	private static final String PLAIN = WITH_JPA + "," + JPA;

	private final ConfigurableApplicationContext context;

	private final String contextPath;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	TestServer(ConfigurableApplicationContext context) {
		this.context = context;
		this.contextPath = context.getEnvironment().getProperty("server.servlet.context-path", "");
	}

	public static TestServer start(List<Class<?>> configuration, String... properties) {
		return new TestServer(configure(new SpringApplicationBuilder(), configuration, properties).run());
	}

	/**
	 * Make an application out of configuration classes and properties.
	 */
	static SpringApplicationBuilder configure(SpringApplicationBuilder application, List<Class<?>> configuration,
			String... properties) {
		List<String> all = new ArrayList<>(List.of("server.port=0", "spring.main.banner-mode=off",
				"reflex.show-error-details=true", "reflex.limits.rate=1000000", "reflex.limits.burst=1000000",
				"reflex.limits.new-sessions=1000000", "logging.level.root=warn", PLAIN));
		all.addAll(List.of(properties));
		return application.sources(configuration.toArray(Class[]::new))
			.initializers(TestServer::withoutHashing)
			.web(WebApplicationType.SERVLET)
			.properties(all.toArray(String[]::new));
	}

	/**
	 * Spring Security's own encoder takes a sixth of the time of all tests, also for
	 * passwords that are written as they are.
	 */
	@SuppressWarnings("deprecation") // It is deprecated for not being safe.
	private static void withoutHashing(ConfigurableApplicationContext application) {
		((GenericApplicationContext) application).registerBean(PasswordEncoder.class,
				() -> new DelegatingPasswordEncoder("noop", Map.of("noop", NoOpPasswordEncoder.getInstance())),
				(definition) -> ((AbstractBeanDefinition) definition).setFallback(true));
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	public String origin() {
		return "http://localhost:" + port();
	}

	public URI socket() {
		return URI.create("ws://localhost:" + port() + this.contextPath + "/reflex");
	}

	/**
	 * Forget the cookies: from here on, somebody else is at the browser.
	 */
	public void newVisitor() {
		this.cookies.getCookieStore().removeAll();
	}

	/**
	 * Forget the session's cookie, as a browser does that was closed.
	 */
	public void forgetSession() {
		CookieStore store = this.cookies.getCookieStore();
		List.copyOf(store.getCookies())
			.stream()
			.filter((cookie) -> cookie.getName().matches("JSESSIONID|SESSION"))
			.forEach((cookie) -> store.remove(URI.create(origin()), cookie));
	}

	/**
	 * Do something in another browser.
	 */
	public void elsewhere(Runnable visit) {
		CookieStore store = this.cookies.getCookieStore();
		List<HttpCookie> here = List.copyOf(store.getCookies());
		store.removeAll();
		visit.run();
		store.removeAll();
		here.forEach((cookie) -> store.add(URI.create(origin()), cookie));
	}

	/**
	 * Return the cookies of the browser, as text.
	 */
	public String cookies() {
		return this.cookies.getCookieStore().getCookies().toString();
	}

	/**
	 * Go on with the cookies that a server has given to this browser before it was
	 * started anew.
	 */
	public void takeCookiesOf(TestServer before) {
		before.cookies.getCookieStore()
			.getCookies()
			.forEach((cookie) -> this.cookies.getCookieStore().add(URI.create(origin()), cookie));
	}

	/**
	 * Load a page as a browser would, with cookies.
	 */
	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Send a form as a browser would.
	 */
	public HttpResponse<String> post(String path, String form) {
		try {
			return this.browser.send(HttpRequest.newBuilder(URI.create(origin() + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Open a socket with the cookies of the pages loaded so far.
	 */
	public TestSocket open(String... headers) {
		return openFrom(origin(), headers);
	}

	/**
	 * Open a socket from a page of another origin.
	 */
	public TestSocket openFrom(String origin, String... headers) {
		return TestSocket.open(this.browser, socket(), origin, headers);
	}

	/**
	 * Open a socket with a query behind its address, as the client does when its page has
	 * something to say.
	 */
	public TestSocket openWith(String query) {
		return TestSocket.open(this.browser, URI.create(socket() + "?" + query), origin());
	}

	/**
	 * Open a socket for a page that has had another one, or claims so.
	 */
	public TestSocket openAgain(String key) {
		return TestSocket.open(this.browser.newWebSocketBuilder().subprotocols("reflex.v1", key), socket(), origin());
	}

	@Override
	public void close() {
		this.context.close();
	}

}
