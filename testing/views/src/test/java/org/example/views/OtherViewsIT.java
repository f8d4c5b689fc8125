package org.example.views;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The same controller and the same reflexes, shown by each of the view technologies.
 */
@ParameterizedClass
@EnumSource
class OtherViewsIT {

	private static Chromium chromium;

	private static Engine.Running running;

	@Parameter
	private Engine engine;

	@BeforeAll
	static void launch() {
		chromium = new Chromium();
	}

	@BeforeParameterizedClassInvocation
	static void start(Engine engine) throws Exception {
		running = engine.start();
	}

	@AfterEach
	void leave() {
		chromium.leave();
	}

	@AfterParameterizedClassInvocation
	static void stop() throws Exception {
		running.close();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void aClickCounts() {
		Page page = chromium.open(running.url());
		int before = Integer.parseInt(page.locator("#count").innerText());
		page.click("#more");
		assertThat(page.locator("#count")).hasText(String.valueOf(before + 2));
		page.click("#more");
		assertThat(page.locator("#count")).hasText(String.valueOf(before + 4));
	}

	@Test
	void aRefusedFormShowsItsErrorsAndKeepsWhatWasTyped() {
		Page page = chromium.open(running.url());
		fill(page, "", "no \"address\" & <nothing>");
		page.click("text=Sign");
		assertRefused(page);
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + this.engine + ".png")));
		page.fill("#name", "Ida");
		page.click("text=Sign");
		assertThat(page.locator(".error")).hasText(new String[] { "That is no address." });
		fill(page, "Ida", "ida@example.org");
		page.click("text=Sign");
		assertThat(guest(page, "Ida")).hasCount(1);
		assertThat(page.locator(".error")).hasCount(0);
		assertThat(page.locator("#name")).hasValue("");
	}

	@Test
	void anotherBrowserSeesAnOperationAndARefresh() {
		Page page = chromium.open(running.url());
		Page other = chromium.open(running.url());
		other.waitForCondition(() -> {
			page.click("#wave");
			return "Somebody waves.".equals(other.textContent("#news"));
		});
		fill(page, "Noor", "noor@example.org");
		page.click("text=Sign");
		assertThat(guest(other, "Noor")).hasCount(1);
	}

	@Test
	void aQueryShowsItsData() {
		assertThat(chromium.open(running.url()).locator("#weather")).hasText("Sunny");
	}

	@Test
	void anActionShowsAnElementByAViewOfItsOwn() {
		Page page = chromium.open(running.url());
		sign(page, "Anouk");
		page.evaluate("() => { document.querySelector('#news').textContent = 'The page was not shown again.' }");
		guest(page, "Anouk").locator("button").click();
		assertThat(guest(page, "Anouk")).hasCount(0);
	}

	@Test
	void anActionRendersAViewTwiceAndThenThePageIsShown() {
		Page page = chromium.open(running.url());
		sign(page, "Otto");
		page.click("#copies");
		assertThat(page.locator("#copy li", new Page.LocatorOptions().setHasText("Otto"))).hasCount(2);
		assertThat(guest(page, "Otto")).hasCount(1);
	}

	@Test
	void whatLooksLikeMarkupIsTextAndCallsNothing() {
		Page page = chromium.open(running.url());
		String name = "<b data-reflex=\"click->Counter#increment\" data-step=\"1\">Eve</b> & co. \"x\"";
		sign(page, name);
		assertThat(guest(page, name)).hasCount(1);
		assertThat(page.locator("#guests b")).hasCount(0);
		guest(page, name).locator("button").click();
		assertThat(guest(page, name)).hasCount(0);
	}

	@Test
	void withoutScriptsTheFormIsPostedAsEver() {
		Page page = chromium.openWithoutScripts(running.url());
		fill(page, "", "no \"address\" & <nothing>");
		page.click("text=Sign");
		assertRefused(page);
		sign(page, "Tove");
		assertThat(page).hasURL(running.url());
	}

	private static void sign(Page page, String name) {
		fill(page, name, "somebody@example.org");
		page.click("text=Sign");
		assertThat(guest(page, name)).hasCount(1);
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
