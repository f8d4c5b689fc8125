package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The errors page of the showcase.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseErrorsIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			too-few       | Errors#add expects (int step
			too-many      | Errors#add expects (int step
			wrong-type    | argument 1 (step) is a text
			fail          | The coffee machine is empty
			unknown       | Did you mean 'fail'
			unknown-class | Did you mean 'Errors'
			not-annotated | no @ReflexAction 'notAnnotated'
			re-render     | 'Errors#breakTheView' ran
			""")
	@ExpectsErrors("Reflex \\d+ \\(Errors?#\\w+\\) failed: ")
	void everyErrorIsShownAndThePageGoesOn(String button, String message, Page page) {
		showcase.open(page, "/errors");
		page.click("#" + button);
		assertThat(page.locator("#error")).containsText(message);
		assertThat(page.locator("#sum")).hasText("0");
		page.click("#right");
		assertThat(page.locator("#sum")).hasText("1");
	}

	@Test
	void aRedirectIsFollowedAsANewPage(Page page) {
		showcase.open(page, "/errors");
		Request request = page.waitForRequest(Request::isNavigationRequest, () -> page.click("#redirect"));
		assertThat(request.url()).isEqualTo(showcase.url("/errors?left"));
		assertThat(page.locator("main")).containsText("You were sent here");
	}

	@ParameterizedTest
	@CsvSource({ "#halt, Errors#halt was halted", "#forbid, Errors#forbid is forbidden" })
	void theErrorsPageSaysWhatAnActionRefused(String button, String text, Page page) {
		showcase.open(page, "/errors");
		page.click(button);
		assertThat(page.locator("#error")).hasText(text);
	}

	@Test
	@ExpectsErrors("Reflex \\d+ \\(Errors#bookAndFail\\) failed: ")
	void aFailedTransactionLeavesNoRowBehind(Page page) {
		showcase.open(page, "/errors");
		int before = Integer.parseInt(page.textContent("#bookings"));
		page.click("#book-and-fail");
		assertThat(page.locator("#error")).containsText("when there were %d bookings".formatted(before + 1));
		assertThat(page.locator("#bookings")).hasText(String.valueOf(before));
		page.reload();
		page.waitForSelector("html[data-reflex-connection=connected]");
		assertThat(page.locator("#bookings")).hasText(String.valueOf(before));
		page.click("#book");
		assertThat(page.locator("#bookings")).hasText(String.valueOf(before + 1));
	}

}
