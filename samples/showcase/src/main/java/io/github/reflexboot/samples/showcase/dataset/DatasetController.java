package io.github.reflexboot.samples.showcase.dataset;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DatasetController {

	@GetMapping("/dataset")
	String dataset() {
		return "dataset";
	}

}
