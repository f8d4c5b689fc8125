package io.github.reflexboot.samples.showcase.progress;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@Reflex
class ProgressReflex {

	private final Owner owner;

	private final Jobs jobs;

	private final ShoppingList list;

	ProgressReflex(Owner owner, Jobs jobs, ShoppingList list) {
		this.owner = owner;
		this.jobs = jobs;
		this.list = list;
	}

	@ReflexAction
	void start() {
		this.jobs.start(this.owner.group());
	}

	@ReflexAction
	void add(@Valid @ModelAttribute("thing") Thing thing, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.list.add(thing.name().strip());
			model.addAttribute("thing", new Thing(""));
		}
	}

	@ReflexAction
	void remove(ReflexElement element) {
		this.list.remove(element.dataset("thing"));
	}

}
