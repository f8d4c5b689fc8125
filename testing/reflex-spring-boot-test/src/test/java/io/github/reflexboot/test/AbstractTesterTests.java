package io.github.reflexboot.test;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import io.github.reflexboot.app.GuardedApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A tester takes the way of a real reflex, with a server and without.
 */
abstract class AbstractTesterTests {

	ReflexTester tester;

	@Autowired
	private GuardedApplication application;

	@BeforeEach
	void newVisitor(@Autowired ReflexTester tester) {
		this.tester = tester;
		this.application.calls.set(0);
	}

	@Test
	void anActionRunsInTheRequestOfItsPage() {
		ReflexPage page = this.tester.open("/who");
		page.stimulate("Guarded#visit");
		assertThat(page.toString()).contains("user=nobody", "action=nobody/nobody/anonymousUser", "visits=1",
				"locale=");
	}

	@Test
	void theSessionIsKeptFromPageToPage() {
		this.tester.open("/who").stimulate("Guarded#visit");
		assertThat(this.tester.open("/who").toString()).contains("visits=1");
	}

	@Test
	void anotherTesterIsAnotherVisitor(@Autowired ReflexTester other) {
		this.tester.open("/who").stimulate("Guarded#visit");
		assertThat(other.open("/who").toString()).contains("visits=null");
	}

	@Test
	@WithMockUser("ada")
	void theUserOfTheTestIsTheUserOfPageAndAction() {
		ReflexPage page = this.tester.open("/secured");
		page.stimulate("Guarded#visit");
		assertThat(page.toString()).contains("user=ada", "action=ada/ada/ada");
	}

	@Test
	void aProtectedPageAnswersWithTheLogin() {
		assertThat(this.tester.get("/secured").location()).endsWith("/login");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.open("/secured"))
			.withMessageContaining("302")
			.withMessageContaining("/login");
	}

	@Test
	@WithMockUser
	void methodSecurityForbids() {
		ReflexPage page = this.tester.open("/who");
		page.stimulate("Guarded#adminOnly").assertForbidden();
		assertThat(this.application.calls).hasValue(0);
	}

	@Test
	@WithMockUser(roles = "ADMIN")
	void methodSecurityLetsPass() {
		ReflexPage page = this.tester.open("/who");
		page.stimulate("Guarded#adminOnly");
		assertThat(page.toString()).contains("action=by the admin");
	}

	@Test
	void whatTheTestDoesNotExpectFailsIt() {
		ReflexPage page = this.tester.open("/who");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> {
			page.stimulate("Guarded#vist");
			page.document();
		}).withMessageContaining("Did you mean 'visit'?");
	}

	@Test
	void aVisitorWhoIsSentElsewhereHasLeftThePage() {
		ReflexPage page = this.tester.open("/who");
		assertThat(page.stimulate("Guarded#adminOnly").url()).endsWith("/login");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.stimulate("Guarded#visit"))
			.withMessageContaining("has left")
			.withMessageContaining("/who: navigate to");
	}

	@Test
	void aPageThatIsReadyLaterIsWaitedFor() {
		ReflexPage page = this.tester.open("/later");
		page.stimulate("Guarded#visit");
		assertThat(page.toString()).contains("later, action=nobody");
	}

	@Test
	void anElementThatIsNotThereFailsTheTest() {
		ReflexPage page = this.tester.open("/who");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.element("#missing").click())
			.withMessageContaining("#missing");
	}

	@Test
	void theLanguageOfTheBrowserHolds() {
		ReflexTester other = this.tester.newVisitor((headers) -> headers.set("Accept-Language", "fr-CA"));
		assertThat(other.open("/who").toString()).contains("locale=fr_CA");
		assertThat(other.newVisitor().open("/who").toString()).contains("locale=fr_CA");
		assertThat(this.tester.open("/who").toString()).doesNotContain("locale=fr_CA");
	}

	@Test
	void aNewVisitorHasASessionOfTheirOwn() {
		this.tester.open("/who").stimulate("Guarded#visit");
		ReflexTester other = this.tester.newVisitor();
		assertThat(other.open("/who").toString()).contains("visits=null");
		other.open("/who").stimulate("Guarded#vist");
		assertThat(this.tester.open("/who").toString()).contains("visits=1");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> other.open("/who"))
			.withMessageContaining("Did you mean 'visit'?");
	}

}
