package io.github.reflexboot.visitor;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several tabs of a browser that is remembered, and all that can happen to their session,
 * in any order: what ended elsewhere runs nothing, as anybody, until its tab has
 * connected again.
 */
@ParameterizedClass
@EnumSource(AbstractSessionEndTests.Sessions.class)
@Tag("threads")
class SessionStormTests extends AbstractSessionEndTests {

	private static final int TABS = 3;

	private static final int STEPS = 20;

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final TestSocket[] tabs = new TestSocket[TABS];

	private int number;

	SessionStormTests(Sessions sessions) {
	}

	@Test
	void noGeneratedSequenceLetsASessionThatEndedElsewhereRunAnything() throws InterruptedException {
		System.out.println("seed of the sequence: " + this.seed);
		logIn("user", true);
		connect();
		for (int step = 0; step < STEPS; step++) {
			int tab = this.random.nextInt(TABS);
			switch (this.random.nextInt(6)) {
				case 0, 1 -> runsAsWhoTheBrowserIs(tab);
				case 2 -> whileItRuns(tab);
				case 3 -> byItsOwnReflex(tab);
				default -> {
					endElsewhere();
					runsNothing(-1);
					connect();
				}
			}
		}
	}

	/**
	 * Open a page in each tab, which gives a visitor who is remembered his session.
	 */
	private void connect() {
		server.get("/session");
		for (int i = 0; i < TABS; i++) {
			this.tabs[i] = open();
		}
	}

	private void runsAsWhoTheBrowserIs(int tab) {
		int acted = ++this.number;
		assertThat(act(this.tabs[tab], acted).path("type").asString()).isEqualTo("morph");
		assertThat(application.ran.get(acted)).isEqualTo(server.get("/who").body());
	}

	private void whileItRuns(int tab) throws InterruptedException {
		application.hold();
		int running = ++this.number;
		this.tabs[tab].send("/who", "Door#actHeld", "args", "[" + running + "]");
		int waiting = ++this.number;
		this.tabs[tab].send("/who", "Door#act", "args", "[" + waiting + "]");
		awaitHeld();
		endElsewhere();
		application.release();
		runsNothing(-1);
		assertThat(application.ran).containsKey(running).doesNotContainKey(waiting);
		connect();
	}

	/**
	 * The tab whose reflex it is goes on, and the others do not.
	 */
	private void byItsOwnReflex(int tab) {
		this.tabs[tab].ask("/who", this.random.nextBoolean() ? "Door#rename" : "Door#end");
		this.tabs[tab].takeCookies().forEach(server::get);
		runsNothing(tab);
		runsAsWhoTheBrowserIs(tab);
		connect();
	}

	private void endElsewhere() {
		switch (this.random.nextInt(5)) {
			case 0 -> server.post("/logout", "");
			case 1 -> server.get("/end");
			case 2 -> server.get("/rename");
			case 3 -> {
				server.post("/logout", "");
				logIn("admin", true);
			}
			default -> logIn(this.random.nextBoolean() ? "user" : "admin", true);
		}
	}

	private void runsNothing(int except) {
		for (int i = 0; i < TABS; i++) {
			if (i != except) {
				int late = ++this.number;
				this.tabs[i].sendIfOpen("/who", "Door#act", "args", "[" + late + "]");
				untilClosed(this.tabs[i]);
				assertThat(application.ran).doesNotContainKey(late);
			}
		}
	}

}
