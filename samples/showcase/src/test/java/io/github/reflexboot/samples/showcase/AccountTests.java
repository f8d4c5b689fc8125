package io.github.reflexboot.samples.showcase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

import io.github.reflexboot.samples.showcase.account.Members;
import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what, without a browser.
 */
@SpringBootTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class AccountTests {

	private ReflexTester tester;

	@BeforeEach
	void newVisitor(@Autowired ReflexTester tester) {
		this.tester = tester;
	}

	@Test
	void aMemberLogsInAndOut() {
		ReflexPage page = logIn("ada", "ada");
		assertThat(page.text("#who")).isEqualTo("ada");
		assertThat(page.text("#name")).isEqualTo("ada");
		assertThat(page.text("#roles")).isEqualTo("USER");
		assertThat(this.tester.open("/counter").text("#who")).isEqualTo("ada");
		page = this.tester.open("/account");
		page.element("#logout").submit();
		assertThat(page.text("#who")).isEqualTo("Log in");
		assertThat(this.tester.open("/account").select("#me")).isEmpty();
	}

	@Test
	void aWrongPasswordIsAnErrorOfItsFieldAndIsNotShownAgainNorLogged(CapturedOutput output) {
		ReflexPage page = logIn("ada", "lovelace-1815");
		assertThat(page.text("#password-problem")).isEqualTo("That is not the password, or this account is locked.");
		assertThat(page.element("#username").value()).isEqualTo("ada");
		assertThat(page.element("#password").value()).isEmpty();
		assertThat(page.text("#who")).isEqualTo("Log in");
		assertThat(output).doesNotContain("lovelace-1815");
	}

	@Test
	void anUnknownNameIsAnsweredLikeAWrongPassword() {
		assertThat(logIn("nobody", "nobody").text("#password-problem"))
			.isEqualTo("That is not the password, or this account is locked.");
	}

	@Test
	void whoIsLockedCannotLogIn(@Autowired Members members) {
		members.setLocked("ada", true);
		assertThat(logIn("ada", "ada").text("#password-problem")).contains("this account is locked");
		members.setLocked("ada", false);
		assertThat(logIn("ada", "ada").text("#who")).isEqualTo("ada");
	}

	@Test
	void anEmptyFormAsksForNameAndPassword() {
		ReflexPage page = logIn("", "");
		assertThat(page.text("#username-problem")).isEqualTo("Who are you?");
		assertThat(page.text("#password-problem")).isEqualTo("Not without a password.");
	}

	@Test
	void whoIsNobodyAndLogsOutIsSentToTheLogin() {
		assertThat(this.tester.open("/account").stimulate("Account#logoutEverywhere").url()).endsWith("/account");
	}

	@Test
	void theAdminPageSendsAVisitorToTheLogin() {
		assertThat(this.tester.get("/admin").location()).endsWith("/account");
	}

	@Test
	@WithMockUser("ada")
	void theAdminPageRefusesAMember() {
		assertThat(this.tester.get("/admin").status()).isEqualTo(403);
		assertThat(this.tester.open("/account").select("nav a[href='/admin']")).isEmpty();
	}

	@Test
	@WithMockUser(username = "grace", roles = "ADMIN")
	void anAdminLocksAndUnlocksAMember() {
		ReflexPage page = this.tester.open("/admin");
		page.element("#member-ada button").click();
		assertThat(page.text("#member-ada")).contains("locked");
		page.element("#member-ada button").click();
		assertThat(page.text("#member-ada")).doesNotContain("locked");
	}

	@Test
	@WithMockUser(username = "grace", roles = "ADMIN")
	void nobodyLocksThemselvesOut() {
		ReflexPage page = this.tester.open("/admin");
		assertThat(page.select("#member-grace button")).isEmpty();
		page.element("#member-ada button").get().attr("data-name", "grace");
		page.element("#member-ada button").click().assertForbidden();
	}

	@Test
	@WithMockUser(username = "grace", roles = "ADMIN")
	void anActionOfTheAdminPageIsRefusedOnAnyOther() {
		ReflexPage page = this.tester.open("/counter");
		assertThat(page.stimulate("Admin#lock").assertFailed().error()).contains("/admin/**");
	}

	@Test
	void theLanguageChangesAtOnceAndStays() {
		ReflexPage page = this.tester.open("/account");
		page.element("#language-de").click();
		assertThat(page.text("h1")).isEqualTo("Konto");
		assertThat(page.text("#who")).isEqualTo("Anmelden");
		assertThat(this.tester.open("/counter").text("#who")).isEqualTo("Anmelden");
		page.element("#login").submit();
		assertThat(page.text("#username-problem")).isEqualTo("Wer sind Sie?");
		page.element("#language-en").click();
		assertThat(page.text("h1")).isEqualTo("Account");
	}

	@Test
	void aLanguageThatIsNotThereIsRefused() {
		ReflexPage page = this.tester.open("/account");
		page.element("#language-de").get().attr("data-language", "tlh");
		page.element("#language-de").click().assertFailed();
		assertThat(this.tester.open("/account").text("h1")).isEqualTo("Account");
	}

	private ReflexPage logIn(String name, String password) {
		ReflexPage page = this.tester.open("/account");
		page.element("#login").fill("username", name).fill("password", password).submit();
		return page;
	}

}
