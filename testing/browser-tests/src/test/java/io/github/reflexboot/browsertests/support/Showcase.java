package io.github.reflexboot.browsertests.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import io.github.reflexboot.samples.showcase.ShowcaseApplication;

/**
 * The showcase, running.
 */
public final class Showcase implements AutoCloseable {

	private final String[] properties;

	private ConfigurableApplicationContext context;

	private Showcase(String... properties) {
		this.properties = properties;
		this.context = run(0);
	}

	public static Showcase start(String... properties) {
		return new Showcase(properties);
	}

	private ConfigurableApplicationContext run(int port) {
		return new SpringApplicationBuilder(ShowcaseApplication.class)
			.properties("server.port=" + port, "spring.main.banner-mode=off", "logging.level.root=warn")
			.properties(this.properties)
			.run();
	}

	/**
	 * Stop, and start again at the same address, without anything that was in memory.
	 */
	public void restart() {
		int port = port();
		close();
		this.context = run(port);
	}

	private int port() {
		return ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
	}

	public String url(String path) {
		return "http://localhost:" + port() + path;
	}

	/**
	 * Open a page and wait until it is connected.
	 */
	public Page open(Page page, String path) {
		page.navigate(url(path));
		page.waitForSelector("html[data-reflex-connection=connected]");
		return page;
	}

	/**
	 * Log in as a member, whose password is the name, by a reflex.
	 */
	public Page logIn(Page page, String name) {
		open(page, "/account");
		enter(page, name, name);
		page.waitForSelector("#me");
		return page;
	}

	/**
	 * Send the form for a login.
	 */
	public void enter(Page page, String name, String password) {
		page.fill("#username", name);
		page.fill("#password", password);
		page.press("#password", "Enter");
	}

	/**
	 * Return a cookie of a visitor, who must have it.
	 */
	public static Cookie cookie(BrowserContext context, String name) {
		return context.cookies().stream().filter((cookie) -> cookie.name.equals(name)).findFirst().orElseThrow();
	}

	/**
	 * End the sessions of a member on the server, as if they had expired. No browser is
	 * told.
	 */
	@SuppressWarnings("unchecked")
	public void forgetSessionsOf(String name) {
		FindByIndexNameSessionRepository<Session> sessions = this.context
			.getBean(FindByIndexNameSessionRepository.class);
		sessions.findByPrincipalName(name).keySet().forEach(sessions::deleteById);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
