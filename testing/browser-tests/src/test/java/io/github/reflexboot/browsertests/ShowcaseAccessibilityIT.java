package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Axe;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The showcase for everybody: axe-core finds nothing in any page, and each page is in
 * sight or one button away.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ShowcaseAccessibilityIT {

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@TestFactory
	Stream<DynamicTest> axeFindsNothingInAnyPageLightOrDark(Page page) {
		showcase.open(page, "/");
		return Stream.concat(Stream.of("/"), paths(page.locator("#pages a")).stream())
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				showcase.open(page, path);
				assertThat(Axe.findings(page)).isEmpty();
			}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/admin" })
	void axeFindsNothingInWhatOnlyMembersSee(String path, Page page) {
		showcase.logIn(page, "grace");
		showcase.open(page, path);
		assertThat(Axe.findings(page)).isEmpty();
	}

	@Test
	void axeFindsNothingWhereInputIsRefused(Page page) {
		showcase.open(page, "/account");
		showcase.enter(page, "ada", "wrong");
		page.waitForSelector("#password-problem");
		assertThat(Axe.findings(page)).isEmpty();
		showcase.open(page, "/todos");
		page.press("#title", "Enter");
		page.waitForSelector(".problem");
		assertThat(Axe.findings(page)).isEmpty();
	}

	@Test
	void everyPageIsInSightInAnOrdinaryWindow(Page page) {
		page.setViewportSize(1280, 720);
		showcase.open(page, "/");
		Locator entries = page.locator("#pages a");
		assertThat(paths(entries)).containsAll(paths(page.locator(".cards a"))).hasSizeGreaterThan(20);
		for (Locator entry : entries.all()) {
			assertThat(entry).isInViewport();
		}
	}

	@Test
	void everyPageIsOneButtonAwayOnAPhone(Page page) {
		page.setViewportSize(390, 844);
		showcase.open(page, "/");
		page.focus(".menu");
		page.keyboard().press("Enter");
		assertThat(page.locator("#pages a").first()).isInViewport();
		assertThat(Axe.findings(page)).isEmpty();
		page.locator("#pages a[href='/components/wizard']").click();
		page.waitForURL("**/components/wizard");
		assertThat(page.locator("#pages a").first()).isHidden();
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1280 })
	void noLineOfASourceIsCutOff(int width, Page page) {
		page.setViewportSize(width, 800);
		showcase.open(page, "/operations");
		assertThat(page.locator("#sources pre")).not().hasCount(0);
		assertThat(page.evaluate("""
				() => [...document.querySelectorAll("#sources pre")].filter((each) =>
					each.scrollWidth > each.clientWidth).length""")).isEqualTo(0);
	}

	private static List<String> paths(Locator links) {
		return links.all().stream().map((link) -> link.getAttribute("href")).toList();
	}

}
