package org.example.kotlin;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An application in Kotlin, with a page by Thymeleaf and one by kotlinx.html.
 */
@ParameterizedClass
@ValueSource(strings = { "/", "/dsl" })
class KotlinIT {

	private static ServletWebServerApplicationContext application;

	private static Chromium chromium;

	@Parameter
	private String path;

	@BeforeAll
	static void start() {
		application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(KotlinApplication.class)
			.run("--server.port=0", "--server.shutdown=immediate", "--logging.level.root=warn");
		chromium = new Chromium();
	}

	@AfterEach
	void leave() {
		chromium.leave();
	}

	@AfterAll
	static void stop() {
		chromium.close();
		application.close();
	}

	@Test
	void aClickCountsByTheDefaultOfTheAction() {
		Page page = chromium.open(url());
		int before = Integer.parseInt(page.locator("#count").innerText());
		page.click("#more");
		assertThat(page.locator("#count")).hasText(String.valueOf(before + 1));
		stimulate(page, "10, 'in tens'");
		assertThat(page.locator("#count")).hasText(String.valueOf(before + 11));
		assertThat(page.locator("#said")).hasText("in tens");
		stimulate(page, "null, null");
		assertThat(page.locator("#count")).hasText(String.valueOf(before + 12));
		assertThat(page.locator("#said")).hasText("");
	}

	private static void stimulate(Page page, String arguments) {
		page.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					await Reflex.stimulate("Counter#increment", %s)
				}""".formatted(arguments));
	}

	@Test
	void aRefusedFormShowsItsErrorsAndKeepsWhatWasTyped() {
		Page page = chromium.open(url());
		fill(page, "", "no \"address\" & <nothing>");
		page.click("text=Sign");
		assertRefused(page);
		page.screenshot(new Page.ScreenshotOptions()
			.setPath(Path.of("target/screenshots/" + ("/".equals(this.path) ? "thymeleaf" : "dsl") + ".png")));
		sign(page, "Ida");
		assertThat(page.locator(".error")).hasCount(0);
		assertThat(page.locator("#name")).hasValue("");
	}

	@Test
	void anotherBrowserSeesAnOperationAndARefresh() {
		Page page = chromium.open(url());
		Page other = chromium.open(url());
		other.waitForCondition(() -> {
			page.click("#wave");
			return "Somebody waves.".equals(other.textContent("#news"));
		});
		sign(page, "Noor");
		assertThat(guest(other, "Noor at " + this.path + ", from nowhere")).hasCount(1);
	}

	@Test
	void whatLooksLikeMarkupIsText() {
		Page page = chromium.open(url());
		sign(page, "<b>Eve</b> & co. \"x\"");
		assertThat(page.locator("#guests b")).hasCount(0);
	}

	@Test
	void withoutScriptsTheFormIsPostedAsEver() {
		Page page = chromium.openWithoutScripts(url());
		fill(page, "", "no \"address\" & <nothing>");
		page.click("text=Sign");
		assertRefused(page);
		sign(page, "Tove");
		assertThat(page).hasURL(url());
	}

	private String url() {
		return "http://localhost:" + application.getWebServer().getPort() + this.path;
	}

	private void sign(Page page, String name) {
		String unique = name + " at " + this.path;
		fill(page, unique, "somebody@example.org");
		page.click("text=Sign");
		assertThat(guest(page, unique + ", from nowhere")).hasCount(1);
	}

	private static void fill(Page page, String name, String email) {
		page.fill("#name", name);
		page.fill("#email", email);
	}

	private static void assertRefused(Page page) {
		for (String error : List.of("Who are you?", "That is no address.")) {
			assertThat(page.locator(".error", new Page.LocatorOptions().setHasText(error))).hasCount(1);
		}
		assertThat(page.locator("#email")).hasAttribute("value", "no \"address\" & <nothing>");
		assertThat(page.locator("#email")).hasValue("no \"address\" & <nothing>");
	}

	private static Locator guest(Page page, String name) {
		return page.locator("#guests li", new Page.LocatorOptions().setHasText(name));
	}

}
