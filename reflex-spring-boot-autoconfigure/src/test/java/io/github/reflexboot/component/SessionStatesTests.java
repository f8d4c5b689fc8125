package io.github.reflexboot.component;

import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the states of one session take, whatever its visitor does.
 */
class SessionStatesTests {

	@Test
	void noSessionHoldsMoreThanItMayAndAlwaysWhatWasKeptLast() {
		long seed = System.nanoTime();
		System.out.println("seed of the states of a session: " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			int mostStates = 1 + random.nextInt(10);
			int mostCharacters = 4_000 + random.nextInt(20_000);
			SessionStates states = new SessionStates(mostStates, mostCharacters);
			MockHttpServletRequest request = new MockHttpServletRequest();
			for (int step = 0; step < 60; step++) {
				StatePlace place = new StatePlace(request, "/page/" + random.nextInt(3), TabStates.none());
				String id = "counter:" + random.nextInt(10);
				StoredState state = new StoredState(step, 0, "tab", 1, 2, step, "é".repeat(random.nextInt(3_500)));
				states.keep(place, id, state);
				assertThat(states.find(place, id, 2)).isEqualTo(state);
				List<String> kept = texts((MockHttpSession) request.getSession());
				assertThat(kept).hasSizeLessThanOrEqualTo(mostStates);
				assertThat(kept.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(mostCharacters);
			}
		}
	}

	private static List<String> texts(MockHttpSession session) {
		return Collections.list(session.getAttributeNames())
			.stream()
			.map((name) -> String.valueOf(session.getAttribute(name)))
			.toList();
	}

}
