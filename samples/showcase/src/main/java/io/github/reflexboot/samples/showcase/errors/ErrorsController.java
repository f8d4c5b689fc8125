package io.github.reflexboot.samples.showcase.errors;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class ErrorsController {

	private final BookingRepository bookings;

	ErrorsController(BookingRepository bookings) {
		this.bookings = bookings;
	}

	@GetMapping("/errors")
	String errors(@SessionAttribute Optional<Integer> sum, @RequestAttribute Optional<String> next, Model model) {
		if (next.isPresent()) {
			return "redirect:" + next.get();
		}
		model.addAttribute("sum", sum.orElse(0));
		model.addAttribute("bookings", this.bookings.count());
		return "errors";
	}

}
