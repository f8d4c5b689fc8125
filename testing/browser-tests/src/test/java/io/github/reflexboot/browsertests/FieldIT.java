package io.github.reflexboot.browsertests;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a morph leaves of what a visitor entered, and where the caret is afterwards.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class FieldIT {

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		site.action("type", (reflex) -> {
			Site.pause(Duration.ofMillis(50));
			reflex.session().setAttribute("typed", reflex.element().value());
		});
		site.page("fields", (request) -> """
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button>
				<button id="held" data-reflex="click->Site#act" data-act="held">held</button>
				<p id="n">%1$d</p><p id="typed">%2$s</p>
				<input id="same" value="server"><textarea id="same-area">server</textarea>
				<select id="same-select"><option>a</option><option>b</option></select>
				<input type="checkbox" id="same-box">
				<input id="changes" value="v%1$d"><textarea id="changes-area">v%1$d</textarea>
				<select id="changes-select"><option>a</option><option%3$s>b</option></select>
				<input type="checkbox" id="changes-box"%4$s>
				<input id="search" data-reflex="input->Site#act" data-act="type" value="%2$s">
				""".formatted(renders.incrementAndGet(), typed(request.getSession()),
				Site.isReflex(request) ? " selected" : "", Site.isReflex(request) ? " checked" : ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#same", "#same-area", "#changes", "#changes-area" })
	void textTypedWhileAnActionRunsIsKeptWithItsCaret(String field, Page page) {
		Gate gate = site.gate("held");
		site.open(page, "fields");
		Stages stages = Stages.record(page);
		String server = page.inputValue(field);
		page.click("#held");
		gate.awaitReached();
		page.focus(field);
		page.keyboard().press("End");
		page.keyboard().type("typed");
		page.keyboard().press("ArrowLeft");
		gate.open();
		stages.awaitEnds(1);
		assertThat(page.locator(field)).hasValue(server + "typed");
		assertThat(page.locator(field)).isFocused();
		page.keyboard().type("X");
		assertThat(page.locator(field)).hasValue(server + "typeXd");
	}

	@Test
	void whatIsTypedAndLeftWhileAnActionRunsIsKept(Page page) {
		Gate gate = site.gate("held");
		site.open(page, "fields");
		Stages stages = Stages.record(page);
		page.click("#held");
		gate.awaitReached();
		page.fill("#changes", "mine");
		page.focus("#go");
		gate.open();
		stages.awaitEnds(1);
		assertThat(page.locator("#changes")).hasValue("mine");
	}

	@Test
	void typingFastThroughAReflexOfEachKeyLosesNothing(Page page) {
		site.open(page, "fields");
		page.focus("#search");
		page.keyboard().press("Control+A");
		page.keyboard().type("the quick brown fox", new Keyboard.TypeOptions().setDelay(20));
		assertThat(page.locator("#typed")).hasText("the quick brown fox");
		assertThat(page.locator("#search")).hasValue("the quick brown fox");
		assertThat(page.evaluate("() => document.activeElement.selectionStart")).isEqualTo(19);
	}

	@Test
	void whatWasEnteredWhereTheServerChangedNothingSurvives(Page page) {
		site.open(page, "fields");
		page.fill("#same", "mine");
		page.fill("#same-area", "mine too");
		page.selectOption("#same-select", "b");
		page.check("#same-box");
		page.click("#go");
		assertThat(page.locator("#changes-box")).isChecked();
		assertThat(page.locator("#same")).hasValue("mine");
		assertThat(page.locator("#same-area")).hasValue("mine too");
		assertThat(page.locator("#same-select")).hasValue("b");
		assertThat(page.locator("#same-box")).isChecked();
	}

	@Test
	void aFieldThatTheServerChangedFollowsThoughItWasEditedBefore(Page page) {
		site.open(page, "fields");
		page.fill("#changes", "mine");
		page.fill("#changes-area", "mine");
		page.check("#changes-box");
		page.uncheck("#changes-box");
		page.click("#go");
		assertThat(page.locator("#changes-box")).isChecked();
		String server = "v" + page.textContent("#n");
		assertThat(page.locator("#changes")).hasValue(server);
		assertThat(page.locator("#changes-area")).hasValue(server);
		assertThat(page.locator("#changes-select")).hasValue("b");
	}

	@Test
	void aSelectionSurvives(Page page) {
		site.open(page, "fields");
		Stages stages = Stages.record(page);
		page.evaluate("""
				() => {
					const field = document.querySelector("#same")
					field.focus()
					field.setSelectionRange(1, 4, "backward")
					document.querySelector("#go").click()
				}""");
		stages.awaitEnds(1);
		assertThat(page.evaluate("""
				() => {
					const { id, selectionStart, selectionEnd, selectionDirection } = document.activeElement
					return [id, selectionStart, selectionEnd, selectionDirection].join()
				}""")).isEqualTo("same,1,4,backward");
	}

	private static String typed(HttpSession session) {
		Object typed = session.getAttribute("typed");
		return (typed != null) ? typed.toString() : "";
	}

}
