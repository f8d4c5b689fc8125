package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.KeepsPages;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action is told of its element, and what happens to it when the network goes and
 * comes.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class ElementIT {

	private static final AtomicReference<String> seen = new AtomicReference<>();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		note("all",
				(element) -> element.dataset("name") + " " + element.datasetAll("postId") + element.datasetAll("x"));
		note("inside", (element) -> element.innerHtml() + " " + element.text());
		note("outside", (element) -> element.innerHtml() + " " + element.text());
		site.page("elements", (request) -> """
				<section data-name="parent">
				<button data-reflex="Site#act" data-act="all" data-post-id="1" data-reflex-dataset="parent"
					data-reflex-dataset-all=".post">all</button></section>
				<p class="post" data-post-id="2"></p><p class="post" data-post-id="3"></p>
				<button data-reflex="Site#act" data-act="inside" data-reflex-include-inner-html
					data-reflex-include-text-content><b>in</b></button>
				<button data-reflex="Site#act" data-act="outside"><b>out</b></button>
				<button data-reflex="Site#act" data-act="nothing" data-reflex-drop-offline>drop</button>
				<p id="seen">%s</p>
				""".formatted(seen.get()));
	}

	private static void note(String action, Function<ReflexElement, String> what) {
		site.action(action, (reflex) -> seen.set(what.apply(reflex.element()).replace("<", "(").replace(">", ")")));
	}

	@BeforeEach
	void forget() {
		seen.set("nothing yet");
	}

	@Test
	void anActionSeesAllValuesOfAName(Page page) {
		site.open(page, "elements");
		page.click("[data-act=all]");
		assertThat(page.locator("#seen")).hasText("parent [1, 2, 3][]");
	}

	@Test
	void anActionSeesWhatIsInItsElementWhereThePageSendsIt(Page page) {
		site.open(page, "elements");
		page.click("[data-act=inside]");
		assertThat(page.locator("#seen")).hasText("(b)in(/b) in");
		page.click("[data-act=outside]");
		assertThat(page.locator("#seen")).hasText("null null");
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void withoutANetworkAPageSaysSoAndOnlyWhatMayWaitIsSentLater(Page page, BrowserContext visitor) {
		site.open(page, "elements");
		page.waitForFunction("() => document.querySelector('.reflex-status')");
		page.click("[data-act=all]");
		assertThat(page.locator("#seen")).hasText("parent [1, 2, 3][]");
		Stages stages = Stages.record(page);
		visitor.setOffline(true);
		page.waitForSelector("html:not([data-reflex-connection=connected])");
		page.click("[data-act=nothing]");
		page.click("[data-act=outside]");
		assertThat(stages.seen()).containsExactly("before", "queued");
		visitor.setOffline(false);
		stages.awaitEnds(1);
		assertThat(page.locator("#seen")).hasText("null null");
		assertThat(stages.seen()).containsExactly("before", "queued", "delivered", "success", "after", "finalize");
	}

	@Test
	@KeepsPages
	void aPageThatTheBrowserKeptShowsWhatIsNowWhenOneGoesBackToIt(Page page) {
		site.page("other", (request) -> "<p id=\"other\">other</p>");
		seen.set("before");
		site.open(page, "elements");
		page.evaluate("() => { window.kept = true }");
		site.open(page, "other");
		seen.set("meanwhile");
		page.evaluate("() => setTimeout(() => history.back())");
		assertThat(page.locator("#seen")).hasText("meanwhile");
		assertThat(page.evaluate("() => window.kept")).isEqualTo(true);
	}

}
