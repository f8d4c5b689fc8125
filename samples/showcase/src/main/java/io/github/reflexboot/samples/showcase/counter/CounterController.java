package io.github.reflexboot.samples.showcase.counter;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class CounterController {

	@GetMapping("/counter")
	String counter(@SessionAttribute Optional<Integer> count, Model model) {
		model.addAttribute("count", count.orElse(0));
		return "counter";
	}

}
