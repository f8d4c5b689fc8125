package io.github.reflexboot.security;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.app.TrustingJson;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * JSON that tries to choose a class, in an application whose own mapper would let it.
 */
@Tag("same-on-every-server")
class ArgumentSecurityTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(TypedApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"io.github.reflexboot.security.ArgumentSecurityTests$Trap\",{}]",
			"{\"@class\":\"io.github.reflexboot.security.ArgumentSecurityTests$Trap\"}",
			"{\"value\":[\"io.github.reflexboot.security.ArgumentSecurityTests$Trap\",{}]}",
			"[\"java.util.ArrayList\",[\"io.github.reflexboot.security.ArgumentSecurityTests$Trap\",{}]]" })
	void noClassIsMadeThatJsonNames(String argument) {
		Trap.sprung = false;
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask("/seen", "Typed#take", "args", "[" + argument + "]");
			assertThat(answer.path("type").asString()).isIn("error", "morph");
			assertThat(answer.toString()).doesNotContain("Trap@");
		}
		assertThat(Trap.sprung).isFalse();
	}

	public static class Trap {

		static volatile boolean sprung;

		public Trap() {
			sprung = true;
		}

	}

	record Anything(Object value) {
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ TrustingJson.class, TypedApplication.Page.class, TypedApplication.TypedReflex.class })
	static class TypedApplication {

		@Controller
		static class Page {

			@GetMapping("/seen")
			String seen() {
				return "seen";
			}

		}

		@Reflex
		static class TypedReflex {

			private String seen;

			@ReflexAction
			void take(Anything anything) {
				this.seen = String.valueOf(anything.value());
			}

		}

	}

}
