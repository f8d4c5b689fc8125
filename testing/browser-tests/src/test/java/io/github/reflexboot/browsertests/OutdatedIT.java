package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that is open for long: its connection is dead and nobody has said so, its
 * scripts are those of the server before.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class OutdatedIT {

	private static final AtomicInteger runs = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("plus", (reflex) -> runs.incrementAndGet());
		site.action("tell", (reflex) -> {
			reflex.morphNothing();
			reflex.operations().textContent("#runs", "told");
		});
		site.page("counter", (request) -> """
				<output id="runs">%s</output>
				<button id="plus" data-reflex="click->Site#act" data-act="plus">+</button>
				<button id="tell" data-reflex="click->Site#act" data-act="tell">tell</button>
				""".formatted(runs.get()));
	}

	@Test
	@ExpectsErrors("failed: Connection lost")
	void aConnectionThatTakesEverythingAndSaysNothingIsReplacedLongBeforeItsHeartbeat(Page page) {
		AtomicBoolean isDead = new AtomicBoolean();
		List<String> swallowed = new CopyOnWriteArrayList<>();
		List<WebSocketRoute> connections = swallowing(page, isDead, swallowed);
		page.clock().install();
		site.open(page, "counter");
		isDead.set(true);
		page.click("#plus");
		page.waitForCondition(() -> swallowed.stream().anyMatch((text) -> text.contains("\"reflex\"")));
		page.clock().runFor(5_001);
		page.waitForCondition(() -> swallowed.stream().anyMatch((text) -> text.contains("\"ping\"")));
		page.clock().runFor(10_001);
		page.waitForSelector("html[data-reflex-connection=connected] #plus:not([aria-busy])");
		assertThat(connections).hasSize(2);
		int before = runs.get();
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText(String.valueOf(before + 1));
	}

	@Test
	@ExpectsErrors("operations.js could not be loaded")
	void aScriptOfAnotherBuildIsNotTakenInAndTheVisitorIsAskedToLoadThePageAgain(Page page) {
		page.route("**/reflex/operations.js*", OutdatedIT::asAnotherBuild);
		site.open(page, "counter");
		page.click("#tell");
		assertThat(page.locator(".reflex-status")).containsText("Please load it again");
		assertThat(page.locator("#runs")).not().hasText("told");
		int before = runs.get();
		page.click("#plus");
		assertThat(page.locator("#runs")).hasText(String.valueOf(before + 1));
		assertThat(page.locator(".reflex-status")).containsText("Please load it again");
	}

	/**
	 * Have the first connection lose all that is sent over it once it is dead.
	 */
	private static List<WebSocketRoute> swallowing(Page page, AtomicBoolean isDead, List<String> swallowed) {
		List<WebSocketRoute> connections = new CopyOnWriteArrayList<>();
		page.routeWebSocket("**/reflex", (route) -> {
			WebSocketRoute server = route.connectToServer();
			boolean isFirst = connections.isEmpty();
			connections.add(route);
			route.onMessage((frame) -> {
				if (isFirst && isDead.get()) {
					swallowed.add(frame.text());
				}
				else {
					server.send(frame.text());
				}
			});
			server.onMessage((frame) -> {
				if (!isFirst || !isDead.get()) {
					route.send(frame.text());
				}
			});
		});
		return connections;
	}

	private static void asAnotherBuild(Route route) {
		String version = route.request().url().replaceAll(".*\\?v=", "");
		APIResponse response = route.fetch();
		assertThat(response.text()).contains(version);
		route.fulfill(
				new Route.FulfillOptions().setResponse(response).setBody(response.text().replace(version, "another")));
	}

}
