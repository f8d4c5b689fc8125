package io.github.reflexboot.samples.showcase.flash;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FlashController {

	@GetMapping("/flash")
	String flash() {
		return "flash";
	}

	@GetMapping("/flash/there")
	String there() {
		return "flash";
	}

}
