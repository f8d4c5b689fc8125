package io.github.reflexboot.samples.showcase.wizard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WizardController {

	@GetMapping("/components/wizard")
	String wizard() {
		return "wizard";
	}

}
