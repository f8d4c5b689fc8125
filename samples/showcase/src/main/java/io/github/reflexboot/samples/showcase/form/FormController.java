package io.github.reflexboot.samples.showcase.form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FormController {

	@GetMapping("/form")
	String form(Model model) {
		model.addAttribute("order", new Order());
		return "form";
	}

}
