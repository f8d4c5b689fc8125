package io.github.reflexboot.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages whose status is not 200, and addresses that are written in unusual ways: what a
 * browser shows is shown.
 */
class PageStatusTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(StatusApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void nothingHasRun() {
		StatusApplication.calls.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/status/400", "/status/404", "/status/422", "/status/500", "/declared", "/handled",
			"/entity" })
	void aPageWithAStatusOfItsOwnIsShown(String url) {
		assertThat(server.get(url).statusCode()).isGreaterThanOrEqualTo(400);
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("html").asString()).contains("calls 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sent/404", "/sent/500", "/thrown", "/response-status" })
	void anErrorPageIsNot(String url) {
		assertThat(server.get(url).headers().firstValue("Content-Type")).isPresent();
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(StatusApplication.calls).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/status/401", "/status/403" })
	void whatRefusesTheVisitorIsLeftToTheBrowser(String url) {
		assertThat(ask(server, url).path("type").asString()).isEqualTo("reload");
	}

	@Test
	void whereThePageIsShownFirstItHasToSayThatAllIsWell() {
		try (TestServer strict = TestServer.start(List.of(StatusApplication.class),
				"reflex.security.show-page-first=true")) {
			assertThat(ask(strict, "/status/404").path("type").asString()).isEqualTo("error");
			assertThat(ask(strict, "/sent/404").path("type").asString()).isEqualTo("error");
			assertThat(StatusApplication.calls).hasValue(0);
			assertThat(ask(strict, "/tags/a").path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void whatIsShownInPlaceOfThePageIsLeftToTheBrowserAndNothingRuns() {
		assertThat(server.get("/loaded/0").body()).startsWith("<html");
		assertThat(ask(server, "/loaded/0").path("type").asString()).isEqualTo("reload");
		assertThat(StatusApplication.calls).hasValue(0);
		assertThat(ask(server, "/loaded/1").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void whoeverEndsAnExpiredSessionInPlaceOfThePageLeavesTheRestToTheBrowser() {
		server.newVisitor();
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/status/200?expired", "Status#act").path("type").asString()).isEqualTo("reload");
			assertThat(StatusApplication.calls).hasValue(0);
		}
	}

	@ParameterizedTest
	@CsvSource({ "act, morph", "stay, nothing", "away, navigate", "fail, error" })
	void anInterceptorFindsAViewWhateverTheActionDoes(String action, String answer) {
		StatusApplication.views.set(0);
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/status/200", "Status#" + action).path("type").asString()).isEqualTo(answer);
		}
		assertThat(StatusApplication.views).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/50%25%20off", "/tags/a%3Bb", "/tags/a%2Eb", "/tags/%252e%252e", "/tags/%2525",
			"/tags/a;jsessionid=0123456789ABCDEF", "/tags/a;jsessionid=node0abc.node0?x=;jsessionid=1" })
	void anAddressThatABrowserCanOpenCanReact(String url) {
		boolean isShown = server.get(url).statusCode() == 200;
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo(isShown ? "morph" : "error");
		assertThat(StatusApplication.calls).hasValue(isShown ? 1 : 0);
		if (isShown) {
			assertThat(answer.path("html").asString()).startsWith(server.get(url).body().split(" calls")[0]);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/a;x=1", "/tags/a;jsessionid=1;x=1", "/tags;jsessionid=1/a",
			"/tags/a;jsessionid=/../b", "/x/..;jsessionid=1", "/tags/%2e%2e", "/tags/..%2fa" })
	void nothingElseIsHiddenInAPath(String url) {
		assertThat(ask(server, url).path("type").asString()).isEqualTo("error");
		assertThat(StatusApplication.calls).hasValue(0);
	}

	private static JsonNode ask(TestServer server, String url) {
		try (TestSocket socket = server.open()) {
			return socket.ask(url, "Status#act");
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ StatusApplication.Pages.class, StatusApplication.Loaded.class, StatusApplication.StatusReflex.class })
	static class StatusApplication implements WebMvcConfigurer {

		static final AtomicInteger calls = new AtomicInteger();

		static final AtomicInteger views = new AtomicInteger();

		@Bean
		Filter expired() {
			return (request, response, chain) -> {
				if (request.getParameter("expired") == null) {
					chain.doFilter(request, response);
					return;
				}
				((HttpServletRequest) request).getSession().invalidate();
				response.getWriter().print("This session has been expired");
			};
		}

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
						ModelAndView modelAndView) {
					modelAndView.addObject("menu", List.of());
					views.incrementAndGet();
				}

			}).addPathPatterns("/status/*");
		}

		@Controller
		static class Pages {

			@GetMapping("/status/{status}")
			String status(@PathVariable int status, HttpServletResponse response, Model model) {
				response.setStatus(status);
				model.addAttribute("calls", calls.get());
				return "shown";
			}

			@GetMapping("/declared")
			@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			String declared(Model model) {
				model.addAttribute("calls", calls.get());
				return "shown";
			}

			@GetMapping("/handled")
			String handled() {
				throw new UnsupportedOperationException("on purpose");
			}

			@ExceptionHandler
			@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
			String handle(UnsupportedOperationException ex, Model model) {
				model.addAttribute("calls", calls.get());
				return "shown";
			}

			@GetMapping(path = "/entity", produces = "text/html")
			ResponseEntity<String> entity() {
				return ResponseEntity.status(404).body("<p>calls " + calls + "</p>");
			}

			@GetMapping("/sent/{status}")
			String sent(@PathVariable int status, HttpServletResponse response) throws IOException {
				response.sendError(status);
				return "shown";
			}

			@GetMapping("/thrown")
			String thrown() {
				throw new IllegalStateException("on purpose");
			}

			@GetMapping("/response-status")
			String responseStatus() {
				throw new ResponseStatusException(HttpStatus.GONE);
			}

			@GetMapping(path = "/tags/{name}", produces = "text/html")
			@ResponseBody
			String tag(@PathVariable String name) {
				return "<p>tag " + name + " calls " + calls + "</p>";
			}

		}

		@Controller
		static class Loaded {

			@ModelAttribute("record")
			int load(@PathVariable int id) {
				return 1 / id;
			}

			@GetMapping("/loaded/{id}")
			String page() {
				return "shown";
			}

			@ExceptionHandler
			@ResponseStatus(HttpStatus.NOT_FOUND)
			String missing(ArithmeticException ex) {
				return "shown";
			}

		}

		@Reflex
		static class StatusReflex {

			@ReflexAction
			void act() {
				calls.incrementAndGet();
			}

			@ReflexAction
			void stay(ReflexContext reflex) {
				reflex.morphNothing();
			}

			@ReflexAction
			String away() {
				return "redirect:/declared";
			}

			@ReflexAction
			void fail() {
				throw new IllegalStateException("on purpose");
			}

		}

	}

}
