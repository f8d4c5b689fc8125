package io.github.reflexboot.page;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that ends while the page is shown to see whether an action may be called.
 */
class ShownFirstTests {

	@Test
	void whoIsLoggedOutMeanwhileGetsNoErrorButSendsTheReflexAgain() throws InterruptedException {
		try (TestServer server = TestServer.start(List.of(HeldApplication.class),
				"reflex.security.show-page-first=true")) {
			server.get("/begin");
			HeldApplication application = server.bean(HeldApplication.class);
			try (TestSocket socket = server.open()) {
				socket.send("/held", "Held#act");
				application.reached.await();
				server.get("/end");
				application.released.countDown();
				assertThat(socket.closeCode()).isEqualTo(4401);
				assertThat(Stream.generate(socket::nextOrEnd).takeWhile((message) -> !message.isMissingNode()))
					.noneMatch((message) -> message.has("id"));
				assertThat(application.calls).hasValue(0);
			}
		}
	}

	@Test
	void aListenerIsNotCalledWhereThePageIsNotShown() {
		try (TestServer server = TestServer.start(List.of(HeldApplication.class),
				"reflex.security.show-page-first=true")) {
			HeldApplication application = server.bean(HeldApplication.class);
			application.released.countDown();
			try (TestSocket socket = server.open()) {
				emit(server, socket);
				socket.ask("/refusing", null);
				assertThat(application.calls).hasValue(0);
				emit(server, socket);
				socket.ask("/held", null);
				assertThat(application.calls).hasValue(1);
			}
		}
	}

	private static void emit(TestServer server, TestSocket socket) {
		server.bean(ReflexBroadcaster.class).toTab(socket.tab()).emit("told", null);
		assertThat(socket.next().path("type").asString()).isEqualTo("refresh");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ HeldApplication.Pages.class, HeldApplication.HeldReflex.class })
	static class HeldApplication {

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch released = new CountDownLatch(1);

		private final AtomicInteger calls = new AtomicInteger();

		@Controller
		static class Pages {

			private final HeldApplication application;

			Pages(HeldApplication application) {
				this.application = application;
			}

			@GetMapping("/begin")
			@ResponseBody
			String begin(HttpSession session) {
				return session.getId();
			}

			@GetMapping("/end")
			@ResponseBody
			String end(HttpSession session) {
				session.invalidate();
				return "over";
			}

			@GetMapping(path = "/refusing", produces = "text/html")
			@ResponseBody
			String refusing() {
				throw new ResponseStatusException(HttpStatus.FORBIDDEN);
			}

			@GetMapping(path = "/held", produces = "text/html")
			@ResponseBody
			String held(HttpSession session) throws InterruptedException {
				this.application.reached.countDown();
				this.application.released.await();
				return "<p>" + session.getAttribute("count") + "</p>";
			}

		}

		@Reflex
		static class HeldReflex {

			private final HeldApplication application;

			HeldReflex(HeldApplication application) {
				this.application = application;
			}

			@ReflexAction
			void act() {
				this.application.calls.incrementAndGet();
			}

			@ReflexListener("told")
			void told() {
				this.application.calls.incrementAndGet();
			}

		}

	}

}
