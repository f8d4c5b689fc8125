package io.github.reflexboot.samples.showcase.lifecycle;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class LifecycleController {

	@GetMapping("/lifecycle")
	String lifecycle(@SessionAttribute Optional<List<String>> rows, @SessionAttribute Optional<Integer> likes,
			Model model) {
		model.addAttribute("rows", rows.orElse(LifecycleReflex.ROWS));
		model.addAttribute("likes", likes.orElse(0));
		return "lifecycle";
	}

}
