package io.github.reflexboot.mutation;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.RedisSessions;
import io.github.reflexboot.support.RedisServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A mutation on one server has the pages of another fetch again what it changes.
 */
@Tag("same-on-every-server")
class MutationRelayTests {

	@Test
	void aMutationForAllReachesThePagesOfAnotherServer() {
		try (RedisServer redis = RedisServer.start(); TestServer here = start(redis); TestServer there = start(redis)) {
			here.get(TodosApplication.PAGE);
			there.get(TodosApplication.PAGE);
			try (TestSocket near = here.open().withoutRefreshes(); TestSocket far = there.open().withoutRefreshes()) {
				await().until(() -> show(far), (page) -> !page.contains("loading todos"));
				there.bean(TodosApplication.Todos.class).add("from elsewhere");
				assertThat(show(far)).doesNotContain("from elsewhere");
				String call = near.send(TodosApplication.PAGE, "Todos#everywhere");
				near.next();
				near.next(call, "morph");
				await().until(() -> show(far), (page) -> page.contains("from elsewhere"));
			}
		}
	}

	private static String show(TestSocket tab) {
		return tab.ask(TodosApplication.PAGE, null).path("html").asString();
	}

	private static TestServer start(RedisServer redis) {
		return TestServer.start(List.of(TodosApplication.class, RedisSessions.Plain.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SECURITY + "," + TestServer.SESSION,
				"reflex.secret=0123456789abcdef0123456789abcdef", "test.redis.port=" + redis.port(),
				"spring.application.name=todos");
	}

}
