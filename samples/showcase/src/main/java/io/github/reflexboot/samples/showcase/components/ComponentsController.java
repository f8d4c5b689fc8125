package io.github.reflexboot.samples.showcase.components;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ComponentsController {

	private static final List<Tea> TEAS = List.of(new Tea("assam", "Assam", 580),
			new Tea("darjeeling", "Darjeeling", 990), new Tea("sencha", "Sencha", 1240),
			new Tea("rooibos", "Rooibos", 420));

	@GetMapping("/components")
	String components(Model model) {
		model.addAttribute("teas", TEAS);
		return "components";
	}

	public record Tea(String id, String title, int cents) {
	}

}
