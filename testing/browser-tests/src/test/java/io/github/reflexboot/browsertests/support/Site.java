package io.github.reflexboot.browsertests.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.measure.Measures;

/**
 * A real application whose pages and actions a test writes down where it uses them. Every
 * page has the client in its head; {@code Site#act} runs the action that {@code data-act}
 * names, and its arguments are in the order of {@code Site#take}.
 */
public final class Site implements AutoCloseable {

	private final Map<String, Function<HttpServletRequest, String>> pages = new ConcurrentHashMap<>();

	private final Map<String, Map.Entry<String, Function<HttpServletRequest, String>>> headers = new ConcurrentHashMap<>();

	private final Map<String, Consumer<ReflexContext>> actions = new ConcurrentHashMap<>();

	private final String[] properties;

	private ConfigurableApplicationContext context;

	private int lastPort;

	private Site(String... properties) {
		this.properties = properties;
	}

	public static Site start(String... properties) {
		Site site = new Site(properties);
		site.startOn(0);
		return site;
	}

	private void startOn(int port) {
		this.context = new SpringApplicationBuilder(SiteApplication.class)
			.initializers((starting) -> starting.getBeanFactory().registerSingleton("site", this))
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "reflex.show-error-details=true",
					"spring.autoconfigure.exclude="
							+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
							+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
							+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
					"server.port=" + port)
			.properties(this.properties)
			.run();
	}

	/**
	 * Forget all pages, headers and actions.
	 */
	Site forget() {
		this.pages.clear();
		this.headers.clear();
		this.actions.clear();
		return this;
	}

	public void restart() {
		stop();
		startAgain();
	}

	public void stop() {
		this.lastPort = port();
		this.context.close();
	}

	public void startAgain() {
		startOn(this.lastPort);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private int port() {
		return ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
	}

	public String url(String name) {
		return "http://localhost:" + port()
				+ this.context.getEnvironment().getProperty("server.servlet.context-path", "") + "/" + name;
	}

	/**
	 * Write down a page: what is in its body, at each render.
	 */
	public Site page(String name, Function<HttpServletRequest, String> body) {
		this.pages.put(name, body);
		return this;
	}

	Function<HttpServletRequest, String> page(String name) {
		return this.pages.get(name);
	}

	Map.Entry<String, Function<HttpServletRequest, String>> header(String name) {
		return this.headers.get(name);
	}

	Consumer<ReflexContext> action(String name) {
		return this.actions.get(name);
	}

	/**
	 * Write down a header of a page.
	 */
	public Site header(String name, String header, String value) {
		return header(name, header, (request) -> value);
	}

	/**
	 * Write down a header of a page, at each render, before its body.
	 */
	public Site header(String name, String header, Function<HttpServletRequest, String> value) {
		this.headers.put(name, Map.entry(header, value));
		return this;
	}

	/**
	 * Write down what an action does.
	 */
	public Site action(String name, Consumer<ReflexContext> action) {
		this.actions.put(name, action);
		return this;
	}

	/**
	 * Have an action wait for the test.
	 */
	public Gate gate(String name) {
		Gate gate = new Gate();
		action(name, gate);
		return gate;
	}

	/**
	 * What a slow action does.
	 */
	public static void pause(Duration duration) {
		try {
			TimeUnit.NANOSECONDS.sleep(duration.toNanos());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tell whether a page is rendered for a reflex.
	 */
	public static boolean isReflex(HttpServletRequest request) {
		return request.getAttribute("reflex") != null;
	}

	/**
	 * Return what reaches open pages.
	 */
	public ReflexBroadcaster broadcaster() {
		return this.context.getBean(ReflexBroadcaster.class);
	}

	/**
	 * Return what has happened, in numbers.
	 */
	public Measures measures() {
		return this.context.getBean(Measures.class);
	}

	/**
	 * Return what a page shows to be in a group.
	 */
	public String token(String group) {
		return this.context.getBean(ReflexGroups.class).sign(group);
	}

	/**
	 * Open a page and wait until it is connected.
	 */
	public Page open(Page page, String name) {
		page.navigate(url(name));
		page.waitForSelector("html[data-reflex-connection=connected]");
		return page;
	}

	/**
	 * Open a page and wait until the client has also loaded what it loads once it is
	 * connected.
	 */
	public Page openWhole(Page page, String name) {
		open(page, name).waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

}
