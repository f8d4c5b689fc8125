package io.github.reflexboot.samples.showcase.search;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

	private final PersonRepository people;

	SearchController(PersonRepository people) {
		this.people = people;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String query, Model model) {
		model.addAttribute("query", query);
		model.addAttribute("people", this.people.search(query, PageRequest.ofSize(15)));
		return "search";
	}

}
