package io.github.reflexboot.samples.showcase.validation;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ValidationController {

	private final Guests guests;

	ValidationController(Guests guests) {
		this.guests = guests;
	}

	@GetMapping("/validation")
	String validation(Model model) {
		model.addAttribute("guest", new Guest());
		model.addAttribute("guests", this.guests.all());
		return "validation";
	}

	/**
	 * Without JavaScript, the same form is sent the old way.
	 */
	@PostMapping("/validation")
	String save(@Valid @ModelAttribute("guest") Guest guest, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.guests.add(guest);
			return "redirect:/validation";
		}
		model.addAttribute("guests", this.guests.all());
		return "validation";
	}

}
