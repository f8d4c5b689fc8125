package io.github.reflexboot.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * A site whose pages show what was written on them.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ EarlierPagesApplication.Site.class, EarlierPagesApplication.SiteReflex.class })
class EarlierPagesApplication {

	@Controller
	static class Site {

		private final Map<String, String> texts = new ConcurrentHashMap<>();

		/**
		 * Write something on a page.
		 * @param address its path and query
		 */
		void write(String address, String text) {
			this.texts.put(address, text);
		}

		String read(String address) {
			return this.texts.getOrDefault(address, "nothing");
		}

		@GetMapping(path = "/site/**", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String page(HttpServletRequest request) {
			String query = request.getQueryString();
			String address = request.getRequestURI() + ((query != null) ? "?" + query : "");
			return "<!DOCTYPE html><html><head><title>" + address.replace("&", "&amp;") + "</title></head><body><main>"
					+ read(address) + "</main></body></html>";
		}

		@PostMapping("/site/**")
		String save(@RequestParam String to, @RequestParam String text) {
			write(to, text);
			return "redirect:" + to;
		}

	}

	@Reflex
	static class SiteReflex {

		private final Site site;

		SiteReflex(Site site) {
			this.site = site;
		}

		@ReflexAction
		void write(String address, String text) {
			this.site.write(address, text);
		}

		@ReflexAction
		void go(ReflexContext reflex, String address) {
			reflex.visit(address);
		}

	}

}
