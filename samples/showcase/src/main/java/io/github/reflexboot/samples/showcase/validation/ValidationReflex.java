package io.github.reflexboot.samples.showcase.validation;

import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

@Reflex
class ValidationReflex {

	private final Guests guests;

	ValidationReflex(Guests guests) {
		this.guests = guests;
	}

	@ReflexAction
	void check(@Valid @ModelAttribute("guest") Guest guest, BindingResult errors) {
	}

	@ReflexAction
	void save(@Valid @ModelAttribute("guest") Guest guest, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.guests.add(guest);
			model.addAttribute("guest", new Guest());
		}
	}

}
