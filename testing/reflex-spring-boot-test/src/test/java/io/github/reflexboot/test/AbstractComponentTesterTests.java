package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A component in a tester does what it does in a browser: in its page, and alone.
 */
@WithMockUser
abstract class AbstractComponentTesterTests {

	private ReflexTester tester;

	@BeforeEach
	void newVisitor(@Autowired ReflexTester tester) {
		this.tester = tester;
	}

	@Test
	void aClickCallsTheComponentAroundTheElementAndShowsIt() {
		ReflexPage page = this.tester.open("/shelf?start=3");
		PageComponent counter = page.component("counter:a");
		String run = page.text("#run");
		counter.element("button", "+1").click();
		ReflexOutcome outcome = counter.element("button", "+1").click().assertMorphedNothing();
		assertThat(counter.text("output")).isEqualTo("5");
		assertThat(outcome.components()).containsExactly("counter:a", "log");
		assertThat(page.component("log").text("ul")).isEqualTo("counted 4 counted 5");
		assertThat(page.component("counter:b").text("output")).isEqualTo("0");
		assertThat(page.text("#run")).isEqualTo(run);
	}

	@Test
	void whatStandsInASlotCallsTheComponentAroundItAndStays() {
		PageComponent counter = this.tester.open("/shelf").component("counter:a");
		counter.call("visit");
		counter.element("a").click();
		String slot = counter.text("b");
		counter.element("a").click();
		assertThat(counter.text("output")).isEqualTo("2");
		assertThat(counter.text("b")).isEqualTo(slot).startsWith("slot ");
	}

	@Test
	void aRowOfATableIsShownInItsPlace() {
		ReflexPage page = this.tester.open("/shelf");
		page.component("counter-row:2").element("td", "0").click();
		assertThat(page.select("tbody > tr").eachText()).containsExactly("row 1 0", "row 2 1");
	}

	@Test
	void whatIsEnteredSetsTheFieldThatIsBoundToIt() {
		PageComponent greeting = this.tester.open("/shelf").component("greeting");
		greeting.element("> input:not([type])").enter("Ann").trigger("input");
		assertThat(greeting.text("b")).isEqualTo("Ann");
		assertThat(greeting.element("> input:not([type])").value()).isEqualTo("Ann");
		greeting.element("input[type=checkbox]").click();
		assertThat(greeting.text("b")).isEqualTo("ANN");
		greeting.element("input[type=checkbox]").click();
		assertThat(greeting.text("b")).isEqualTo("Ann");
	}

	@Test
	void aComponentWithinAnotherHasItsOwnState() {
		PageComponent greeting = this.tester.open("/shelf").component("greeting");
		PageComponent inner = greeting.component("counter");
		inner.element("button", "+1").click();
		assertThat(inner.id()).isEqualTo("greeting/counter");
		assertThat(inner.text("output")).isEqualTo("1");
		greeting.set("name", "Bob");
		assertThat(inner.text("output")).isEqualTo("1");
	}

	@Test
	void aFormSendsItsFieldsAndIsEmptiedWhereItSaysSo() {
		PageComponent counter = this.tester.open("/shelf").component("counter:a");
		counter.element("form").fill("step", "7").submit();
		assertThat(counter.text("output")).isEqualTo("7");
		assertThat(counter.element("[name=step]").value()).isEmpty();
	}

	@Test
	void whatWasEnteredStaysWhereTheServerValueIsTheSame() {
		PageComponent counter = this.tester.open("/shelf").component("counter:a");
		counter.element("[name=kept]").enter("mine");
		counter.element("[name=note]").enter("mine, too");
		counter.element("button", "+1").click();
		assertThat(counter.element("[name=kept]").value()).isEqualTo("mine");
		assertThat(counter.element("[name=note]").value()).isEqualTo("1");
	}

	@Test
	void onceMeansOnceAlsoWhenTheComponentIsShownAnew() {
		PageComponent counter = this.tester.open("/shelf").component("counter:a");
		counter.element("i").click();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(counter.element("i")::click)
			.withMessageContaining("Nothing listens to \"click\"");
	}

	@Test
	void anActionMayAskForThePage() {
		ReflexPage page = this.tester.open("/shelf");
		String run = page.text("#run");
		page.component("counter:a").call("showPage").assertMorphed();
		assertThat(page.text("#run")).isNotEqualTo(run);
		assertThat(page.component("counter:a").text("output")).isEqualTo("1");
	}

	@Test
	void thePageThatIsOpenedAgainShowsTheState() {
		this.tester.open("/shelf").component("counter:a").call("increment");
		assertThat(this.tester.open("/shelf").component("counter:a").text("output")).isEqualTo("1");
		assertThat(this.tester.open("/shelves/2").component("counter:a").text("output")).isEqualTo("0");
		assertThat(this.tester.newVisitor().open("/shelf").component("counter:a").text("output")).isEqualTo("0");
	}

	@Test
	void twoPagesAreTwoTabs() {
		PageComponent one = this.tester.open("/shelf").component("counter:a");
		PageComponent two = this.tester.open("/shelves/2").component("counter:a");
		one.call("increment");
		two.call("addAll", 1, 2, 3);
		one.call("increment");
		assertThat(one.text("output")).isEqualTo("2");
		assertThat(two.text("output")).isEqualTo("6");
	}

	@Test
	void aTabThatShowsAnOlderStateIsRefusedAndRefreshed() {
		PageComponent old = this.tester.open("/shelf").component("counter:a");
		this.tester.open("/shelf").component("counter:a").call("increment");
		assertThat(old.call("increment").assertFailed().error()).contains("by another tab");
		assertThat(old.text("output")).isEqualTo("1");
		old.call("increment");
		assertThat(old.text("output")).isEqualTo("2");
	}

	@Test
	void whatIsInNoComponentIsRefused() {
		ReflexPage page = this.tester.open("/shelf");
		assertThat(page.element("#lost").click().assertFailed().error())
			.contains("'increment' was requested, but there is no component around the element");
	}

	@Test
	void aComponentThatIsNotThereFailsTheTestWithThoseThatAre() {
		ReflexPage page = this.tester.open("/shelf");
		assertThat(page.component("counter").exists()).isFalse();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.component("counter").text("output"))
			.withMessage("/shelf shows no component \"counter\". Its components: [counter:a, counter:b, counter-row:1, "
					+ "counter-row:2, greeting, greeting/counter, log]");
	}

	@Test
	void anElementThatIsNotThereFailsTheTestWithItsComponent() {
		PageComponent counter = this.tester.open("/shelf").component("counter:a");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(counter.element("u")::click)
			.withMessageContaining("\"u\" in the component \"counter:a\" matches nothing");
	}

	@Test
	void aComponentIsTestedAlone() {
		PageComponent counter = this.tester.component("counter", Map.of("count", 10));
		assertThat(counter.text("output")).isEqualTo("10");
		counter.element("button", "+1").click();
		counter.call("addAll", 1, 2);
		assertThat(counter.text("output")).isEqualTo("14");
		assertThat(this.tester.component("counter", Map.of("count", 10)).text("output")).isEqualTo("10");
	}

	@Test
	void theOutcomeOfAComponentAloneIsThatOfAnyReflex() {
		PageComponent counter = this.tester.component("counter", Map.of());
		counter.call("forbidden").assertForbidden();
		assertThat(counter.call("fail").assertFailed().error()).contains("no luck");
		assertThat(counter.call("incremnt").assertFailed().error()).contains("Did you mean 'increment'?");
		assertThat(counter.call("leave").follow().component("counter:a").exists()).isTrue();
	}

	@Test
	void fieldsOfAComponentAloneAreSet() {
		PageComponent greeting = this.tester.component("greeting", Map.of("name", "Ann"));
		greeting.set("loud", true);
		assertThat(greeting.text("b")).isEqualTo("ANN");
		greeting.set("loud", "maybe");
		assertThat(greeting.text("b")).isEqualTo("ANN");
		greeting.set("tags", List.of("x", "y"));
		assertThat(greeting.text("s")).isEqualTo("[x, y]");
		assertThat(greeting.set("secret", "x").assertFailed().error()).contains("@Bindable");
	}

	@Test
	void aRowIsTestedAloneToo() {
		Map<String, Object> arguments = new HashMap<>();
		arguments.put("label", null);
		arguments.put("count", 2);
		arguments.put("with", "x");
		PageComponent row = this.tester.component("counter-row", arguments);
		row.element("td", "2").click();
		assertThat(row.element("tr").text()).isEqualTo("3");
		assertThat(row.select("td[title=x]")).hasSize(1);
	}

	@Test
	void whatATestWritesItselfIsAPage() {
		ReflexPage page = this.tester.openTemplate(
				"""
						<h1 th:text="${title}">Title</h1>
						<reflex:component name="log"/>
						<reflex:component name="counter" th:count="${title.length}">100 % <b th:text="${title}">slot</b></reflex:component>
						""",
				Map.of("title", "Test"));
		page.component("counter").element("button", "+1").click();
		assertThat(page.component("log").text("ul")).isEqualTo("counted 5");
		assertThat(page.component("counter").text("b")).isEqualTo("Test");
		page.refresh();
		assertThat(page.text("h1")).isEqualTo("Test");
		assertThat(page.component("counter").text("output")).isEqualTo("5");
	}

	@Test
	void whatATestEmitsIsHeardByTheComponentsOfItsPage() {
		ReflexPage page = this.tester.open("/shelf");
		ReflexOutcome outcome = page.emit("counted", 7).assertMorphedNothing();
		assertThat(outcome.components()).containsExactly("log");
		assertThat(page.component("log").text("ul")).isEqualTo("counted 7");
		page.component("counter:a").call("increment");
		page.emit("counted", 8);
		assertThat(page.component("log").text("ul")).isEqualTo("counted 7 counted 1 counted 8");
		assertThat(page.component("counter:a").text("output")).isEqualTo("1");
		assertThat(this.tester.open("/shelf").component("log").text("ul")).isEqualTo("counted 7 counted 1 counted 8");
	}

	@Test
	void whatATestEmitsIsHeardByAComponentAlone() {
		PageComponent log = this.tester.component("log", Map.of());
		log.page().emit("counted", 3);
		assertThat(log.text("li")).isEqualTo("counted 3");
		assertThat(log.page().emit("counted", "no number").assertFailed().error()).isNotEmpty();
		assertThat(log.text("li")).isEqualTo("counted 3");
	}

	@Test
	void whatNobodyHearsFailsTheTestWithWhatIsHeard() {
		ReflexPage page = this.tester.open("/shelf");
		assertThat(page.emit("countd", 1).assertFailed().error()).contains("The event 'countd' was emitted")
			.contains("Did you mean 'counted'?");
		assertThat(this.tester.openTemplate("<p>nothing</p>", Map.of()).emit("counted", 1).assertFailed().error())
			.contains("no component of the page");
	}

	@Test
	void whatCannotBeShownSaysWhy() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.component("countr", Map.of()))
			.withMessageContaining("The component \"countr\" cannot be shown")
			.withMessageContaining("Did you mean 'counter'?");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.tester.component("counter", Map.of("cout", 1)))
			.withMessageContaining("no @State field of that name. Did you mean 'count'?");
	}

	@Test
	@WithAnonymousUser
	void whoMayNotSeeAPageSeesNoComponent() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.component("counter", Map.of()))
			.withMessageContaining("answered 302 to")
			.withMessageContaining("/login");
	}

}
