package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The pages of the showcase that several visitors look at together.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseTogetherIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@Test
	void whoIsInARoomSeesWhoComesWhoTypesAndWhatIsSaid(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		showcase.logIn(page, "ada");
		showcase.open(page, "/chat?room=GARDEN");
		assertThat(page.locator("#here li")).hasText(new String[] { "ada" });
		showcase.open(other, "/chat?room=GARDEN");
		assertThat(page.locator("#here li")).hasCount(2);
		assertThat(other.locator("#here li")).hasCount(2);
		assertThat(other.locator("#here li").first()).hasText("ada");
		page.locator("#text").pressSequentially("The roses");
		assertThat(other.locator("#typing")).hasText("ada is typing …");
		page.press("#text", "Enter");
		assertThat(other.locator("#messages li").last()).hasText("ada The roses");
		assertThat(page.locator("#messages li").last()).hasText("ada The roses");
		assertThat(page.locator("#text")).hasValue("");
		other.fill("#text", "bloom <b>now</b>");
		assertThat(page.locator("#typing")).hasText("Somebody is typing …");
		assertThat(page.locator("#typing")).hasText("");
		other.press("#text", "Enter");
		assertThat(page.locator("#messages li").last()).hasText("Somebody bloom <b>now</b>");
		other.close();
		assertThat(page.locator("#here li")).hasText(new String[] { "ada" });
	}

	@Test
	void whoMovesACardIsSeenAndTwoAtTheSameMomentLoseNothing(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		showcase.open(page, "/board");
		showcase.open(other, "/board");
		assertThat(page.locator("#viewers")).hasText("2 people look at this board.");
		String first = page.locator("#OPEN li span").first().innerText();
		String on = "[aria-label='On: " + first + "']";
		page.click("#OPEN " + on);
		assertThat(other.locator("#DOING")).containsText(first);
		other.click("#DOING " + on);
		assertThat(page.locator("#DONE")).containsText(first);
		String back = "[aria-label='Back: " + first + "']";
		String version = page.getAttribute(back, "data-version");
		setVersion(page, back, "0");
		page.click("#DONE " + back);
		assertThat(page.locator("#faster")).isVisible();
		assertThat(page.locator("#DONE")).containsText(first);
		// What a script has set stays as long as the server says the same.
		setVersion(page, back, version);
		page.click("#DONE " + back);
		assertThat(page.locator("#faster")).hasCount(0);
		assertThat(other.locator("#DOING")).containsText(first);
	}

	private static void setVersion(Page page, String button, String version) {
		page.locator(button).evaluate("(button, version) => button.dataset.version = version", version);
	}

}
