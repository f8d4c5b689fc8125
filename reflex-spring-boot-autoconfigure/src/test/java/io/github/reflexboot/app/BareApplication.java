package io.github.reflexboot.app;

import java.util.List;

import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.support.OwnServer;
import io.github.reflexboot.support.TestServer;

/**
 * An application without Thymeleaf: its controllers write their HTML themselves.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ BareApplication.Pages.class, BareApplication.CounterReflex.class })
public class BareApplication {

	/**
	 * Start it, and say at which port.
	 */
	public static void main(String[] arguments) {
		OwnServer.tellOf(
				new SpringApplicationBuilder(BareApplication.class)
					.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn",
							"reflex.security.unguarded-actions=allow", "reflex.show-error-details=true",
							"reflex.queries.grace=10s", TestServer.WITH_JPA + "," + TestServer.JPA)
					.run(arguments));
	}

	@RestController
	static class Pages {

		@GetMapping(path = "/", produces = "text/html")
		String page(@SessionAttribute(required = false) Integer count, ReflexQueries queries, Model model) {
			AsyncResult<String> stock = queries.get("stock", List.of(), () -> "seven");
			return "<!DOCTYPE html><html lang=\"en\"><head><title>Bare</title></head><body><output>"
					+ ((count != null) ? count : 0) + "</output><p>" + (stock.isOk() ? stock.getData() : "")
					+ "</p></body></html>";
		}

	}

	@Reflex
	static class CounterReflex {

		@ReflexAction
		void increment(HttpSession session, int by) {
			session.setAttribute("count", by);
		}

		@ReflexAction
		void say(ReflexContext reflex) {
			reflex.morph("p", "<p>said</p>");
		}

	}

}
