package io.github.reflexboot.samples.showcase.validation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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

}
