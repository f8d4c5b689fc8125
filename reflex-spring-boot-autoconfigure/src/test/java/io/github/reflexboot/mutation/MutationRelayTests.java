package io.github.reflexboot.mutation;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.RedisSessions;
import io.github.reflexboot.support.RedisServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mutation on one server has the pages of another fetch again what it changes.
 */
@Tag("threads")
class MutationRelayTests {

	@Test
	void aMutationForAllReachesThePagesOfAnotherServer() {
		try (RedisServer redis = RedisServer.start(); TestServer here = start(redis); TestServer there = start(redis)) {
			here.get(TodosApplication.PAGE);
			there.get(TodosApplication.PAGE);
			try (TestSocket near = here.open(); TestSocket far = there.open()) {
				String id = near.send(TodosApplication.PAGE, null);
				near.next(id, "morph");
				far.next(far.send(TodosApplication.PAGE, null), "morph");
				there.bean(TodosApplication.Todos.class).add("from elsewhere");
				int fetched = there.bean(TodosApplication.Todos.class).fetched;
				String call = near.send(TodosApplication.PAGE, "Todos#everywhere");
				near.next();
				near.next(call, "morph");
				assertThat(far.next().path("type").asString()).isEqualTo("refresh");
				assertThat(far.ask(TodosApplication.PAGE, null).path("html").asString()).contains("from elsewhere");
				assertThat(there.bean(TodosApplication.Todos.class).fetched).isGreaterThan(fetched);
			}
		}
	}

	private static TestServer start(RedisServer redis) {
		return TestServer.start(List.of(TodosApplication.class, RedisSessions.Plain.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SECURITY + "," + TestServer.SESSION,
				"reflex.secret=0123456789abcdef0123456789abcdef", "test.redis.port=" + redis.port(),
				"spring.application.name=todos");
	}

}
