package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of the showcase on callbacks, validation and the life cycle.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseCallbacksIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
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

	@Test
	void aFieldShowsItsErrorOnlyWhenItWasTouchedOrTheFormWasSent(Page page) {
		showcase.open(page, "/validation");
		page.focus("#persons");
		page.press("#persons", "Tab");
		assertThat(page.locator(".problem")).hasText(new String[] { "How many?" });
		page.check("#agreed1");
		page.uncheck("#agreed1");
		page.focus("#persons");
		assertThat(page.locator(".problem")).hasText(new String[] { "How many?", "Without that it does not work." });
		page.fill("#persons", "2");
		page.press("#persons", "Enter");
		assertThat(page.locator(".problem")).hasText(new String[] { "Who is it?", "Without that it does not work." });
		page.fill("#mail", "ada@example.org");
		page.check("#agreed1");
		page.click("#guest button");
		assertThat(page.locator("#guests li")).hasText("ada@example.org, 2");
		assertThat(page.locator(".problem")).hasCount(0);
		page.focus("#mail");
		page.press("#mail", "Tab");
		assertThat(page.locator(".problem")).hasText(new String[] { "Who is it?" });
	}

	@Test
	void theSameFormIsValidatedWithoutJavaScript(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(showcase.url("/validation"));
		page.fill("#persons", "9");
		page.click("#guest button");
		assertThat(page.locator("#persons-problem")).hasText("The table has eight chairs.");
		page.fill("#mail", "ada@example.org");
		page.fill("#persons", "2");
		page.check("#agreed1");
		page.click("#guest button");
		assertThat(page.locator("#guests li")).hasText("ada@example.org, 2");
	}

	@Test
	@ExpectsErrors("Reflex \\d+ \\(Lifecycle#fail\\) failed: ")
	void theLifecyclePageLogsEachStageOnce(Page page) {
		showcase.open(page, "/lifecycle");
		page.click("#stimulate");
		assertThat(page.locator("#log li"))
			.hasText(new String[] { "beforeLike()", "beforeReflex(article, \"Lifecycle#like\")",
					"reflex:before Lifecycle#like", "reflex:delivered Lifecycle#like", "likeSuccess()",
					"reflexSuccess()", "reflex:success Lifecycle#like", "afterReflex()", "reflex:after Lifecycle#like",
					"finalizeReflex()", "reflex:finalize Lifecycle#like", "the promise of stimulate() is kept" });
		assertThat(page.locator("#likes")).hasText("1");
		page.click("#clear");
		page.click("#rows button");
		assertThat(page.locator("#log li").last()).hasText("reflex:finalize Lifecycle#delete (its element is gone)");
		assertThat(page.locator("#rows li")).hasCount(2);
		page.check("#halt");
		page.click("#like");
		assertThat(page.locator("#log")).containsText("reflexHalted()");
		page.uncheck("#halt");
		page.click("#fail");
		assertThat(page.locator("#log")).containsText("On purpose");
		page.click("#like");
		assertThat(page.locator("#likes")).hasText("2");
	}

}
