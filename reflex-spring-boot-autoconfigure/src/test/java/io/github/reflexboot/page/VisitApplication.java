package io.github.reflexboot.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.operation.HistoryAction;

/**
 * A site of a few pages that lead to each other.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ VisitApplication.Pages.class, VisitApplication.Flashing.class, VisitApplication.Selection.class,
		VisitApplication.SiteReflex.class })
class VisitApplication {

	private static final String HTML = "text/html;charset=UTF-8";

	/**
	 * The requests of pages, in their order.
	 */
	static final List<String> requests = new CopyOnWriteArrayList<>();

	@Controller
	@ResponseBody
	static class Pages {

		private final Selection selection;

		Pages(Selection selection) {
			this.selection = selection;
		}

		@GetMapping(path = "/pages/{name}", produces = HTML)
		String page(@PathVariable String name, @RequestParam(defaultValue = "1") int page, HttpServletRequest request,
				@RequestHeader(name = HttpHeaders.REFERER, defaultValue = "none") String referer,
				@RequestHeader(name = "Sec-Purpose", defaultValue = "none") String purpose) {
			requests.add(name + page);
			return "<html><head><title>" + name + "</title></head><body>page " + page + " of " + name + ", from "
					+ referer + ", purpose " + purpose + ", reflex " + request.getAttribute("reflex") + ", selected "
					+ this.selection.count() + ", flash " + flash(request) + "</body></html>";
		}

		private static String flash(HttpServletRequest request) {
			return String.valueOf(RequestContextUtils.getInputFlashMap(request));
		}

		@GetMapping(path = "/file", produces = HTML)
		ResponseEntity<String> file() {
			return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=a.html")
				.body("<p>");
		}

		@GetMapping(path = "/session", produces = HTML)
		String session(HttpSession session) {
			return "<p>session " + session.isNew() + "</p>";
		}

		@GetMapping(path = "/fails/{status}", produces = HTML)
		String fails(@PathVariable int status) {
			throw new ResponseStatusException(HttpStatus.valueOf(status), "on purpose");
		}

		@GetMapping(path = "/data", produces = "application/json")
		String data() {
			requests.add("data");
			return "{}";
		}

		@GetMapping(path = "/relative/one", produces = HTML)
		ResponseEntity<String> relative(@RequestParam String to) {
			return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, to).body("");
		}

		@GetMapping(path = "/away", produces = HTML)
		ResponseEntity<String> away() {
			return ResponseEntity.status(HttpStatus.FOUND)
				.header(HttpHeaders.LOCATION, "https://example.org/elsewhere")
				.body("");
		}

		@GetMapping(path = "/hops/{left}", produces = HTML)
		ResponseEntity<String> hops(@PathVariable int left) {
			requests.add("hop" + left);
			return ResponseEntity.status(HttpStatus.FOUND)
				.header(HttpHeaders.LOCATION, (left == 0) ? "/pages/end#there" : "/hops/" + (left - 1))
				.body("");
		}

	}

	@Controller
	static class Flashing {

		@GetMapping("/flashing")
		String flashing(RedirectAttributes attributes) {
			attributes.addFlashAttribute("notice", "saved");
			return "redirect:/pages/end";
		}

	}

	@Component
	@TabScope
	static class Selection {

		private int count;

		int count() {
			return this.count;
		}

		void add() {
			this.count++;
		}

	}

	@Reflex
	static class SiteReflex {

		private final Selection selection;

		SiteReflex(Selection selection) {
			this.selection = selection;
		}

		@ReflexAction
		void select() {
			this.selection.add();
		}

		@ReflexAction
		void go(ReflexContext reflex, String url) {
			reflex.payload().put("went", url);
			reflex.operations().dispatchEvent("went", Map.of());
			reflex.visit(url);
		}

		@ReflexAction
		void leave(ReflexContext reflex, String url, RedirectAttributes attributes) {
			attributes.addAttribute("page", 7);
			attributes.addFlashAttribute("notice", "moved");
			reflex.visit(url);
		}

		@ReflexAction
		void filter(ReflexContext reflex) {
			reflex.visit("?page=9", HistoryAction.REPLACE);
		}

		@ReflexAction
		void goTwice(ReflexContext reflex) {
			reflex.visit("/pages/a");
			reflex.redirect("/pages/b");
		}

	}

}
