package io.github.reflexboot.browsertests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
import io.github.reflexboot.browsertests.support.InputMethod;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.SlowNetwork;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Typing through a slow network, and with an input method.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class TypingIT {

	private static final String TEXT = "a quick brown fox jumps over";

	private static final AtomicInteger runs = new AtomicInteger();

	private static final List<String> notes = new CopyOnWriteArrayList<>();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("type", (reflex) -> {
			runs.incrementAndGet();
			reflex.session().setAttribute("typed", reflex.element().value());
		});
		site.page("typing", (request) -> """
				<p id="typed">%1$s</p><button id="held" data-reflex="Site#act" data-act="held">held</button>
				<input id="plain" data-reflex="Site#act" data-act="type" value="%1$s" class="n%2$d">
				<input id="debounced" data-reflex="Site#act" data-reflex-debounce="250" data-act="type" value="%1$s">
				<textarea id="area" data-reflex="Site#act" data-act="type">%1$s</textarea>
				""".formatted(typed(request.getSession()), typed(request.getSession()).length()));
		site.action("note", (reflex) -> notes.add(reflex.element().value()));
		site.page("noting", (request) -> """
				<p id="noted">%s</p>
				<input id="note" data-reflex="keydown.enter->Site#act keydown.esc->Site#act" data-act="note">
				<script>
					window.composing = []
					document.addEventListener("keydown", ({ isComposing }) => window.composing.push(isComposing))
				</script>
				""".formatted(notes));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#plain", "#area", "#debounced" })
	void tenKeysPerSecondThroughANetworkOf300MillisecondsLoseNothing(String field, Page page) {
		try (SlowNetwork network = SlowNetwork.before(site.url(""), Duration.ofMillis(300))) {
			page.navigate(network.url(site.url("typing")));
			page.waitForSelector("html[data-reflex-connection=connected]");
			watch(page, field);
			page.focus(field);
			page.keyboard().type(TEXT, new Keyboard.TypeOptions().setDelay(100));
			assertThat(page.locator("#typed")).hasText(TEXT);
			assertThat(page.locator(field)).hasValue(TEXT);
			assertThat(page.locator(field)).isFocused();
			assertThat(page.evaluate("() => document.activeElement.selectionStart")).isEqualTo(TEXT.length());
			assertThat(page.evaluate("() => window.lost.join()")).isEqualTo("");
			page.navigate("about:blank");
		}
	}

	@Test
	void anAnswerToWhatWasTypedBeforeNeverShowsAfterTheOneToWhatWasTypedLater(Page page) {
		try (SlowNetwork network = SlowNetwork.before(site.url(""), Duration.ofMillis(300))) {
			page.navigate(network.url(site.url("typing")));
			page.waitForSelector("html[data-reflex-connection=connected]");
			page.evaluate(
					"""
							() => {
								window.shown = []
								new MutationObserver(() => window.shown.push(document.querySelector("#typed").textContent))
									.observe(document.querySelector("#typed"), { childList: true, characterData: true, subtree: true })
							}""");
			page.focus("#plain");
			page.keyboard().type(TEXT, new Keyboard.TypeOptions().setDelay(50));
			assertThat(page.locator("#typed")).hasText(TEXT);
			assertThat(page.evaluate(
					"""
							() => window.shown.every((text, index) => index === 0 || text.length >= window.shown[index - 1].length)
							"""))
				.isEqualTo(true);
			page.navigate("about:blank");
		}
	}

	@Test
	void aPauseInTypingIsOneReflexForADebouncedField(Page page) {
		page.clock().install();
		site.open(page, "typing");
		int before = runs.get();
		page.focus("#debounced");
		page.clock().pauseAt(System.currentTimeMillis() + 60_000);
		for (char key : "0123456789".toCharArray()) {
			page.keyboard().press(String.valueOf(key));
			page.clock().runFor(249);
		}
		assertThat(runs.get() - before).isZero();
		page.clock().runFor(1);
		assertThat(page.locator("#typed")).hasText("0123456789");
		assertThat(runs.get() - before).isEqualTo(1);
	}

	@Test
	void aWordThatAnInputMethodComposesIsNotInterrupted(Page page) {
		Gate gate = site.gate("held");
		site.open(page, "typing");
		Stages stages = Stages.record(page);
		page.evaluate("() => document.querySelector('#held').click()");
		gate.awaitReached();
		page.focus("#plain");
		InputMethod input = new InputMethod(page);
		input.compose("n");
		input.compose("ni");
		page.evaluate("() => { sessionStorage.composed = document.querySelector('#plain').value }");
		gate.open();
		stages.awaitEnds(1);
		input.compose("nih");
		input.choose("你好");
		assertThat(page.locator("#plain")).hasValue("你好");
		assertThat(page.locator("#typed")).hasText("你好");
	}

	@Test
	void aKeyThatEndsAWordOfAnInputMethodIsNoKeyOfThePage(Page page) {
		site.open(page, "noting");
		page.focus("#note");
		InputMethod input = new InputMethod(page);
		input.compose("nihao");
		page.keyboard().press("Enter");
		page.keyboard().press("Escape");
		input.choose("你好");
		assertThat(page.locator("#note")).hasValue("你好");
		page.keyboard().press("Enter");
		assertThat(page.locator("#noted")).hasText("[你好]");
		assertThat(page.evaluate("() => window.composing")).isEqualTo(List.of(true, true, false));
	}

	/**
	 * Note, at each frame, a field that holds other than the beginning of the text, or
	 * less of it than before.
	 */
	private static void watch(Page page, String field) {
		page.evaluate("""
				([selector, text]) => {
					window.lost = []
					let longest = 0
					const look = () => {
						const { value } = document.querySelector(selector)
						if (!text.startsWith(value) || value.length < longest) window.lost.push(value)
						longest = Math.max(longest, value.length)
						requestAnimationFrame(look)
					}
					look()
				}""", List.of(field, TEXT));
	}

	private static String typed(HttpSession session) {
		return Optional.ofNullable(session.getAttribute("typed")).map(Object::toString).orElse("");
	}

}
