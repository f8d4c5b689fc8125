package io.github.reflexboot.samples.showcase.morphs;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MorphsController {

	private final AtomicInteger runs = new AtomicInteger();

	private final Stock stock;

	MorphsController(Stock stock) {
		this.stock = stock;
	}

	@GetMapping("/morphs")
	String morphs(Model model) {
		model.addAttribute("runs", this.runs.incrementAndGet());
		model.addAttribute("fruits", this.stock.fruits());
		return "morphs";
	}

}
