package io.github.reflexboot.page;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Pages with a policy that has another nonce in each response, and pages with other
 * headers besides.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ HeaderApplication.Pages.class, HeaderApplication.GoReflex.class })
class HeaderApplication {

	private static final String HTML = "text/html;charset=UTF-8";

	/**
	 * The requests of pages, in their order.
	 */
	static final List<String> requests = new CopyOnWriteArrayList<>();

	@Controller
	@ResponseBody
	static class Pages {

		@GetMapping(path = "/usual/{name}", produces = HTML)
		String usual(@PathVariable String name, HttpServletResponse response) {
			return page(name, "", response);
		}

		@GetMapping(path = "/other", produces = HTML)
		String other(@RequestParam String header, @RequestParam String value, HttpServletResponse response) {
			String policy = header.equals("Content-Security-Policy") ? value : "";
			if (policy.isEmpty()) {
				response.setHeader(header, value);
			}
			return page("other", policy, response);
		}

		@PostMapping(path = "/shows", produces = HTML)
		String shows(HttpServletResponse response) {
			return page("grüße", "; form-action 'none'", response);
		}

		@PostMapping(path = "/moves", produces = HTML)
		void moves(HttpServletResponse response) {
			response.setStatus(302);
			response.setHeader("Location", "/other?header=X-Frame-Options&value=DENY");
		}

		private static String page(String name, String more, HttpServletResponse response) {
			requests.add(name);
			response.setHeader("Content-Security-Policy", "script-src 'nonce-" + UUID.randomUUID() + "'" + more);
			return "<html><body>" + name + "</body></html>";
		}

	}

	@Reflex
	static class GoReflex {

		@ReflexAction
		void to(ReflexContext reflex, String url) {
			reflex.visit(url);
		}

	}

}
