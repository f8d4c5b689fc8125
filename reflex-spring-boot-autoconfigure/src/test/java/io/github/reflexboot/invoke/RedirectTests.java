package io.github.reflexboot.invoke;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An action redirects to where a controller would redirect.
 */
class RedirectTests {

	private static final String PAGE = "/ctx/from/3";

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(RedirectApplication.class), "server.servlet.context-path=/ctx");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/to/{n}", "/to/{id}", "/to/{n}/{id}?x=1#end", "/to/{word}", "/to", "/to?x=1", "next/{n}",
			"https://example.org/{id}?y={n}" })
	void anActionRedirectsToWhereAPostedFormIsRedirected(String to) {
		String posted = server.post(PAGE, "to=" + UriUtils.encode(to, UTF_8)).headers().firstValue("Location").get();
		String answered = ask("Redirect#away", to).path("url").asString();
		URI page = URI.create(server.origin() + PAGE);
		assertThat(page.resolve(answered)).isEqualTo(page.resolve(posted.replaceFirst(";jsessionid=[\\w.]+", "")));
	}

	@Test
	void theContextKnowsTemplatesAsWell() {
		assertThat(ask("Redirect#byContext", "/to/{id}").path("url").asString()).isEqualTo("/ctx/to/3");
	}

	@Test
	void aFlashAttributeReachesThePageThatATemplateLeadsTo() {
		String url = ask("Redirect#away", "/to/{n}").path("url").asString();
		assertThat(server.get("/ctx/to/8").body()).contains("flash=none");
		assertThat(server.get(url).body()).contains("flash=hello");
	}

	@Test
	void aVariableWithoutAValueIsAnError() {
		JsonNode answer = ask("Redirect#away", "/to/{nobody}");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("nobody");
	}

	private static JsonNode ask(String target, String to) {
		server.get(PAGE);
		try (TestSocket socket = server.open()) {
			return socket.ask(PAGE, target, "args", "[\"" + to + "\"]");
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ RedirectApplication.Pages.class, RedirectApplication.RedirectReflex.class })
	static class RedirectApplication {

		private static String redirect(String to, RedirectAttributes attributes) {
			attributes.addAttribute("n", 7);
			attributes.addAttribute("word", "a b&c ü");
			attributes.addFlashAttribute("flash", "hello");
			return "redirect:" + to;
		}

		@Controller
		static class Pages {

			@GetMapping("/from/{id}")
			String page(@PathVariable int id) {
				return "shown";
			}

			@PostMapping("/from/{id}")
			String post(@PathVariable int id, @RequestParam String to, RedirectAttributes attributes) {
				return redirect(to, attributes);
			}

			@GetMapping(path = "/to/{n}", produces = "text/html")
			@ResponseBody
			String target(Model model) {
				Object flash = model.getAttribute("flash");
				return "flash=" + ((flash != null) ? flash : "none");
			}

		}

		@Reflex
		static class RedirectReflex {

			@ReflexAction
			String away(String to, RedirectAttributes attributes) {
				return redirect(to, attributes);
			}

			@ReflexAction
			void byContext(String to, ReflexContext reflex) {
				reflex.redirect(to);
			}

		}

	}

}
