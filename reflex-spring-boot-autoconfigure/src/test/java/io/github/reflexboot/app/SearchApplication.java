package io.github.reflexboot.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.view.RedirectView;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexPage;

/**
 * Pages that search, and actions that hand them what to search for, or what was found.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ SearchApplication.People.class, SearchApplication.ParameterPages.class, SearchApplication.AskingPages.class,
		SearchApplication.MethodPages.class, SearchApplication.OwnPages.class, SearchApplication.SearchReflex.class })
public class SearchApplication {

	@Bean
	RouterFunction<ServerResponse> functional() {
		return RouterFunctions.route()
			.GET("/functional",
					ReflexPage.of((request) -> ServerResponse.ok()
						.render("seen", Map.of("seen", "functional " + request.param("query").orElse("none")))))
			.build();
	}

	/**
	 * A repository that counts how often it is asked.
	 */
	@Component
	public static class People {

		private final AtomicInteger queries = new AtomicInteger();

		public List<String> search(String text) {
			this.queries.incrementAndGet();
			return List.of("Ada of " + text, "Bob of " + text);
		}

		public int takeQueries() {
			return this.queries.getAndSet(0);
		}

	}

	enum Order {

		NAME, TOWN;

		@Override
		public String toString() {
			return "by " + name();
		}

	}

	@Controller
	static class ParameterPages {

		private final People people;

		ParameterPages(People people) {
			this.people = people;
		}

		@GetMapping("/params")
		String params(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "1") int page,
				@RequestParam(required = false) List<String> tag, @RequestParam(defaultValue = "TOWN") Order order,
				@RequestParam(defaultValue = "none") String secret, HttpServletRequest request, Model model) {
			model.addAttribute("seen", this.people.search(query) + " page " + page + " tag " + tag + " " + order.name()
					+ " " + secret + " " + request.getParameterMap().keySet());
			return "searched";
		}

		@GetMapping("/later")
		Callable<String> later(@RequestParam(defaultValue = "") String query, Model model) {
			return () -> {
				model.addAttribute("seen", this.people.search(query));
				return "searched";
			};
		}

		@GetMapping("/attribute")
		String attribute(@RequestAttribute(required = false) String found, Model model) {
			model.addAttribute("seen", (found != null) ? found : this.people.search("").toString());
			return "searched";
		}

	}

	/**
	 * Asks whether there is a result already, as one does for flash attributes.
	 */
	@Controller
	static class AskingPages {

		private final People people;

		AskingPages(People people) {
			this.people = people;
		}

		@GetMapping("/asking")
		String asking(@RequestParam(defaultValue = "") String query, @RequestParam(required = false) List<?> anything,
				Model model) {
			if (!model.containsAttribute("people")) {
				model.addAttribute("people", this.people.search(query));
			}
			model.addAttribute("seen", "first " + ((List<?>) model.getAttribute("people")).get(0));
			return "searched";
		}

	}

	@Controller
	static class MethodPages {

		private final People people;

		MethodPages(People people) {
			this.people = people;
		}

		@ModelAttribute("people")
		List<String> people(@RequestParam(defaultValue = "") String query) {
			return this.people.search(query);
		}

		@GetMapping("/method")
		String method(@ModelAttribute(name = "people", binding = false) List<String> people, Model model) {
			model.addAttribute("seen", "first " + people.get(0));
			return "searched";
		}

	}

	/**
	 * Has attributes that are not for others to give.
	 */
	@Controller
	@SessionAttributes("kept")
	static class OwnPages {

		@ModelAttribute("more")
		String more(Model model) {
			model.addAttribute("besides", "besides");
			return "more";
		}

		@ModelAttribute("typed")
		Integer typed() {
			return 7;
		}

		@ModelAttribute("kept")
		String kept() {
			return "kept";
		}

		@GetMapping("/own")
		String own(@ModelAttribute("form") Form form, ModelMap model) {
			model.addAttribute("seen",
					form.getText() + " " + model.get("besides") + " " + model.get("typed") + " " + model.get("kept"));
			return "searched";
		}

		@GetMapping("/leaving")
		RedirectView leaving() {
			return new RedirectView("/params");
		}

	}

	@Reflex
	static class SearchReflex {

		private final People people;

		SearchReflex(People people) {
			this.people = people;
		}

		@BeforeReflex(only = "seen")
		void before(ReflexContext reflex) {
			reflex.params().set("query", "from the callback");
			reflex.params().remove("page");
		}

		@ReflexAction
		void seen(@RequestParam String query, @RequestParam(defaultValue = "9") int page, Model model) {
			model.addAttribute("action", query + " " + page);
		}

		@ReflexAction
		void ask(@RequestParam String query, ReflexContext reflex) {
			reflex.params().set("query", query);
			reflex.params().set("page", 2);
			reflex.params().set("order", Order.NAME);
		}

		@ReflexAction
		void several(ReflexContext reflex) {
			reflex.params().set("tag", new String[] { "a", null, "b" });
			reflex.params().add("tag", "c");
			reflex.params().remove("query");
		}

		@ReflexAction
		void nothing() {
		}

		@ReflexAction
		void early(ReflexContext reflex) {
			reflex.params().set("query", "early");
			reflex.model().addAttribute("action", reflex.pageModel().get("seen"));
		}

		@ReflexAction
		void anew(ReflexContext reflex) {
			reflex.params().set("query", "anew");
			reflex.freshRequest();
		}

		@ReflexAction
		void attribute(ReflexContext reflex) {
			reflex.request().setAttribute("found", "found by the action");
		}

		@ReflexAction
		void find(@RequestParam String query, Model model) {
			model.addAttribute("people", this.people.search(query));
		}

		@ReflexAction
		void findEarly(@RequestParam String query, ReflexContext reflex) {
			reflex.model().addAttribute("people", this.people.search(query));
			reflex.model().addAttribute("action", reflex.pageModel().get("seen"));
		}

		@ReflexAction
		void own(Model model) {
			Form form = new Form();
			form.setText("given");
			model.addAttribute("form", form)
				.addAttribute("more", "of the action")
				.addAttribute("typed", "no number")
				.addAttribute("kept", "of the action");
		}

		@ReflexAction
		void bind(@ModelAttribute("form") Form form) {
		}

	}

	public static class Form {

		private String text = "empty";

		public String getText() {
			return this.text;
		}

		public void setText(String text) {
			this.text = text;
		}

	}

}
