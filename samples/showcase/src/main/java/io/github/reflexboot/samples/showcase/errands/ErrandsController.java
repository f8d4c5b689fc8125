package io.github.reflexboot.samples.showcase.errands;

import io.github.reflexboot.ReflexQueries;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ErrandsController {

	private final ErrandStore store;

	private final Mood mood;

	ErrandsController(ErrandStore store, Mood mood) {
		this.store = store;
		this.mood = mood;
	}

	@GetMapping("/errands")
	String errands(ReflexQueries queries, Model model) {
		long millis = this.mood.millis();
		model.addAttribute("errands", queries.get("errands", () -> this.store.all(millis)));
		model.addAttribute("slow", this.mood.isSlow());
		model.addAttribute("failing", this.mood.isFailing());
		if (!model.containsAttribute("errand")) {
			model.addAttribute("errand", new Errand(""));
		}
		return "errands";
	}

}
