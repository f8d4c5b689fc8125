package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The admin page of the showcase: what a rule for URLs protects.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class AdminIT {

	private static final String REFUSED = "status of 403";

	private static Showcase showcase;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
	}

	@AfterEach
	void logOut() {
		showcase.forgetSessionsOf("ada");
		showcase.forgetSessionsOf("grace");
	}

	@Test
	void theWayToTheAdminPageIsShownAtOnceToAnAdminOnly(Page page, Visitors visitors) {
		showcase.open(page, "/account");
		assertThat(page.locator("nav a[href='/admin']")).hasCount(0);
		showcase.logIn(page, "grace");
		assertThat(page.locator("nav a[href='/admin']")).hasCount(1);
		Page member = showcase.logIn(visitors.another().newPage(), "ada");
		assertThat(member.locator("nav a[href='/admin']")).hasCount(0);
	}

	@Test
	void aVisitorIsSentFromTheAdminPageToTheLogin(Page page) {
		page.navigate(showcase.url("/admin"));
		assertThat(page.locator("#login")).isVisible();
	}

	@Test
	@ExpectsErrors(REFUSED)
	void aMemberWhoIsNoAdminIsRefusedAndToldSo(Page page) {
		showcase.logIn(page, "ada");
		Response response = page.navigate(showcase.url("/admin"));
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.headerValue("content-security-policy")).contains("default-src 'self'");
		assertThat(page.locator("h1")).hasText("This page is for administrators");
		assertThat(page.locator("#who")).hasText("ada");
	}

	@Test
	@ExpectsErrors("Admin#lock")
	void aHandMadeReflexFromAnotherPageLocksNobody(Page page, Visitors visitors) {
		showcase.logIn(page, "ada");
		assertThat(lockByHand(page)).isEqualTo("server");
		assertThatNobodyIsLocked(visitors);
	}

	@Test
	@ExpectsErrors("Admin#lock")
	void notEvenOfAnAdmin(Page page, Visitors visitors) {
		showcase.logIn(page, "grace");
		assertThat(lockByHand(page)).isEqualTo("server");
		assertThatNobodyIsLocked(visitors);
	}

	@Test
	@ExpectsErrors(REFUSED)
	void aHandMadeReflexThatClaimsToComeFromTheAdminPageLocksNobody(Page page, Visitors visitors) {
		showcase.logIn(page, "ada");
		page.evaluate("() => history.pushState(null, '', '/admin')");
		Response reloaded = page.waitForResponse("**/admin", () -> lockByHand(page));
		assertThat(reloaded.status()).isEqualTo(403);
		assertThatNobodyIsLocked(visitors);
	}

	@Test
	void anAdminSeesWhoIsThere(Page page, Visitors visitors) {
		showcase.logIn(page, "grace");
		showcase.open(page, "/admin");
		assertThat(page.locator("#member-ada")).containsText("Not logged in");
		showcase.logIn(visitors.another().newPage(), "ada");
		showcase.logIn(visitors.another().newPage(), "ada");
		page.reload();
		assertThat(page.locator("#member-ada")).containsText("in 2 browsers");
	}

	@Test
	void whoIsLockedIsNobodyAtTheNextClickAndCannotLogIn(Page page, Visitors visitors) {
		Page member = showcase.logIn(visitors.another().newPage(), "ada");
		showcase.logIn(page, "grace");
		showcase.open(page, "/admin");
		page.click("#member-ada button");
		assertThat(page.locator("#member-ada .badge")).hasText("locked");
		member.click("#everywhere");
		assertThat(member.locator("#who")).hasText("Log in");
		member.fill("#username", "ada");
		member.fill("#password", "ada");
		member.press("#password", "Enter");
		assertThat(member.locator("#password-problem")).containsText("locked");
		page.click("#member-ada button");
		assertThat(page.locator("#member-ada .badge")).hasCount(0);
		showcase.logIn(member, "ada");
	}

	@Test
	void anAdminWhoIsLoggedOutElsewhereLocksNobodyWithThePageThatIsStillOpen(Page page, Visitors visitors) {
		Page stillOpen = showcase.logIn(visitors.another().newPage(), "grace");
		showcase.open(stillOpen, "/admin");
		showcase.logIn(page, "grace");
		page.click("#everywhere");
		assertThat(page.locator("#who")).hasText("Log in");
		stillOpen.click("#member-ada button");
		assertThat(stillOpen.locator("#login")).isVisible();
		assertThatNobodyIsLocked(visitors);
	}

	private static Object lockByHand(Page page) {
		return page.evaluate("""
				async () => {
				  const { Reflex } = await import("/reflex/reflex.js")
				  const element = document.createElement("button")
				  element.dataset.name = "linus"
				  document.body.append(element)
				  try {
				    return (await Reflex.stimulate("Admin#lock", element)).stage
				  } catch (error) {
				    return error.code
				  }
				}""");
	}

	private static void assertThatNobodyIsLocked(Visitors visitors) {
		Page admin = showcase.logIn(visitors.another().newPage(), "grace");
		showcase.open(admin, "/admin");
		assertThat(admin.locator("#members li")).hasCount(3);
		assertThat(admin.locator(".badge.bad")).hasCount(0);
	}

}
