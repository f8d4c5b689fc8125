package io.github.reflexboot.websocket;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.CounterReflex;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names that only an attacker would send, to a server as in production.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("same-on-every-server")
class HostileTargetTests {

	private static final String GENERAL = "This action is not possible. \\(error [0-9a-f]{8}\\)";

	private static final int TARGETS = Integer.getInteger("generated.targets", 20_000);

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class), "reflex.show-error-details=false",
				"reflex.limits.log-lines-per-visitor=100000", "reflex.limits.log-lines=100000");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void noGeneratedTargetFindsAMethodThatIsNoAction() {
		ReflexRegistry registry = server.bean(ReflexRegistry.class);
		Targets targets = new Targets(registry.targets());
		for (int i = 0; i < TARGETS; i++) {
			String target = targets.next();
			if (!targets.isAction(target)) {
				assertThatExceptionOfType(UnknownReflexException.class).as(target)
					.isThrownBy(() -> registry.find(target));
			}
		}
	}

	@Test
	void everyHostileTargetIsAnsweredAlikeAndWithoutAStackTrace(CapturedOutput log) {
		Targets targets = new Targets(server.bean(ReflexRegistry.class).targets());
		try (TestSocket socket = server.open()) {
			for (int i = 0; i < 1_000; i++) {
				String target = targets.next();
				if (!targets.isAction(target)) {
					JsonNode answer = socket.ask("/counter", target);
					assertThat(answer.path("type").asString()).as(target).isEqualTo("error");
					assertThat(answer.path("message").asString()).as(target).matches(GENERAL);
				}
			}
		}
		assertThat(log).doesNotContain("\tat ");
	}

	/**
	 * Makes targets of what a curious mind would try.
	 */
	private static final class Targets {

		private static final List<String> CLASSES = List.of("Counter", "CounterReflex", "counterReflex", "counter",
				"Order", "Object", "java.lang.Runtime", "java.lang.Class", "__proto__", "constructor", "", " ",
				"Сounter", "Counter\u200b", "${Counter}", "#{T(java.lang.Runtime)}", "Counter.class", "@counterReflex",
				"&counterReflex", CounterReflex.class.getName());

		private static final List<String> METHODS = methods();

		private final Random random;

		private final Set<String> actions;

		Targets(List<String> actions) {
			long seed = System.nanoTime();
			System.out.println("seed of the hostile targets: " + seed);
			this.random = new Random(seed);
			this.actions = Set.copyOf(actions);
		}

		private static List<String> methods() {
			List<String> methods = new ArrayList<>(
					List.of("<init>", "<clinit>", "constructor", "__proto__", "process", "reflex", "class", "", " ",
							"increment ", "іncrement", "increment()", "INCREMENT", "increment\u0000"));
			for (Class<?> type : List.of(Object.class, CounterReflex.class, Class.class, Runtime.class)) {
				for (Method method : type.getDeclaredMethods()) {
					methods.add(method.getName());
				}
			}
			methods.add("x".repeat(60_000));
			return methods;
		}

		String next() {
			String separator = (this.random.nextInt(10) > 0) ? "#" : any(List.of("##", ".", "/", "", "#\n", "%23"));
			StringBuilder target = new StringBuilder(any(CLASSES) + separator + any(METHODS));
			if (!target.isEmpty() && this.random.nextInt(4) == 0) {
				target.setCharAt(this.random.nextInt(target.length()), (char) this.random.nextInt(0xd800));
			}
			return target.toString();
		}

		private String any(List<String> of) {
			return of.get(this.random.nextInt(of.size()));
		}

		boolean isAction(String target) {
			return this.actions.contains(target)
					|| this.actions.contains(target.replaceFirst("^([^#]+)Reflex#", "$1#"));
		}

	}

}
