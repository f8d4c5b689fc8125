package io.github.reflexboot.samples.showcase.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ProgressController {

	private final Owner owner;

	private final Jobs jobs;

	private final ShoppingList list;

	ProgressController(Owner owner, Jobs jobs, ShoppingList list) {
		this.owner = owner;
		this.jobs = jobs;
		this.list = list;
	}

	@GetMapping("/progress")
	String progress(Model model) {
		model.addAttribute("job", this.owner.group());
		model.addAttribute("percent", this.jobs.percentOf(this.owner.group()));
		model.addAttribute("shopping", ShoppingList.GROUP);
		model.addAttribute("things", this.list.all());
		if (!model.containsAttribute("thing")) {
			model.addAttribute("thing", new Thing(""));
		}
		return "progress";
	}

}
