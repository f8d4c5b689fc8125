package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of the showcase on callbacks and validation.
 */
@ExtendWith(Chromium.class)
class ShowcaseCallbacksIT {

	private static Showcase showcase;

	@BeforeAll
	static void start() {
		showcase = Showcase.start();
	}

	@AfterAll
	static void stop() {
		showcase.close();
	}

	@Test
	void callbacksRunInTheirOrderAndOnlyForTheirActions(Page page) {
		showcase.open(page, "/callbacks");
		page.click("#act");
		assertThat(page.locator("#steps li")).hasText(new String[] { "around: before the rest", "before Callbacks#act",
				"the action", "after", "around: after the rest" });
		page.click("#plain");
		assertThat(page.locator("#steps li")).hasText(new String[] { "before Callbacks#plain", "the plain action" });
		assertThat(page.locator("#outcome")).containsText("success, the action took");
	}

	@Test
	void whatAnActionThrowsIsHandledByItsReflex(Page page) {
		showcase.open(page, "/callbacks");
		page.click("#fail");
		assertThat(page.locator("#steps li").last()).hasText("handled: no luck");
		assertThat(page.locator("#outcome")).hasText("success");
	}

	@Test
	void aReflexIsHaltedOrForbiddenAndThePageStays(Page page) {
		showcase.open(page, "/callbacks");
		page.check("#halt");
		page.click("#plain");
		assertThat(page.locator("#outcome")).hasText("halted");
		page.uncheck("#halt");
		page.check("#forbid");
		page.click("#plain");
		assertThat(page.locator("#outcome")).hasText("forbidden");
		assertThat(page.locator("#steps li")).hasCount(0);
	}

	@Test
	void aFormIsValidatedWhileItIsFilledInAndWhenItIsSent(Page page) {
		showcase.open(page, "/validation");
		page.fill("#mail", "nobody");
		page.press("#mail", "Tab");
		assertThat(page.locator("#mail-problem")).hasText("That is no mail address.");
		page.fill("#mail", "ada@example.org");
		page.fill("#persons", "9");
		page.press("#persons", "Tab");
		assertThat(page.locator("#persons-problem")).hasText("The table has eight chairs.");
		assertThat(page.locator("#mail-problem")).hasCount(0);
		page.fill("#persons", "2");
		page.click("#guest button");
		assertThat(page.locator("#agreed-problem")).hasText("Without that it does not work.");
		page.check("#agreed1");
		page.click("#guest button");
		assertThat(page.locator("#guests li")).hasText("ada@example.org, 2");
		assertThat(page.locator("#mail")).hasValue("");
		assertThat(page.locator("#guest small")).hasCount(0);
	}

}
