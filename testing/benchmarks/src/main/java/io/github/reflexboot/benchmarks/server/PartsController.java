package io.github.reflexboot.benchmarks.server;

import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A page with a thousand parts of the same text: components, or fragments.
 */
@Controller
class PartsController {

	@GetMapping("/parts/{kind:components|fragments}")
	String page(@PathVariable String kind, Model model) {
		model.addAttribute("keys", IntStream.range(0, 1_000).boxed().toList());
		return "parts/" + kind;
	}

}
