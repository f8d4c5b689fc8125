package io.github.reflexboot.samples.showcase.slow;

import java.time.LocalTime;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class SlowController {

	@GetMapping("/slow")
	String slow(@SessionAttribute Optional<Integer> done, Model model) {
		model.addAttribute("done", done.orElse(0));
		model.addAttribute("time", LocalTime.now());
		return "slow";
	}

}
