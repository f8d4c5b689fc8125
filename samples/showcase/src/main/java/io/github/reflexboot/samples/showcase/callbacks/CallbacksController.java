package io.github.reflexboot.samples.showcase.callbacks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class CallbacksController {

	@GetMapping("/callbacks")
	String callbacks() {
		return "callbacks";
	}

}
