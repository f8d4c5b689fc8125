package io.github.reflexboot.samples.showcase.wire;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WireController {

	private final Shelf shelf;

	WireController(Shelf shelf) {
		this.shelf = shelf;
	}

	@GetMapping("/wire")
	String wire(Model model) {
		model.addAttribute("jars", this.shelf.jars());
		return "wire";
	}

}
