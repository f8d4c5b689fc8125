package io.github.reflexboot.browsertests;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Gate;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors clicked is done, although they do not wait for it.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class LeavingIT {

	private static final CountDownLatch done = new CountDownLatch(1);

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.page("shop", (request) -> """
				<button id="held" data-reflex="click->Site#act" data-act="held">slow</button>
				<button id="next" data-reflex="click->Site#act" data-act="next">next</button>
				<a href="elsewhere">elsewhere</a>
				""");
		site.page("elsewhere", (request) -> "<p>elsewhere</p>");
		site.action("next", (reflex) -> done.countDown());
	}

	@Test
	void aClickThatWaitsForAnotherIsDoneWhenTheVisitorFollowsALink(Page page) throws InterruptedException {
		Gate gate = site.gate("held");
		site.open(page, "shop");
		page.click("#held");
		gate.awaitReached();
		page.click("#next");
		page.waitForSelector("#next[data-reflex-busy]");
		page.click("a");
		page.waitForURL("**/elsewhere");
		gate.open();
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
	}

}
