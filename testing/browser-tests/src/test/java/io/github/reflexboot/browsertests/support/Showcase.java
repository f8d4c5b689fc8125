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

	private final ConfigurableApplicationContext context;

	private Showcase(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static Showcase start(String... properties) {
		return new Showcase(new SpringApplicationBuilder(ShowcaseApplication.class)
			.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn")
			.properties(properties)
			.run());
	}

	public String url(String path) {
		return "http://localhost:" + ((ServletWebServerApplicationContext) this.context).getWebServer().getPort()
				+ path;
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
