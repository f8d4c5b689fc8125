package io.github.reflexboot.samples.showcase.operations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OperationsController {

	@GetMapping("/operations")
	String operations() {
		return "operations";
	}

}
