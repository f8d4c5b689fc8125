package com.example.start;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class HomeController {

	private final GuestBook guestBook;

	HomeController(GuestBook guestBook) {
		this.guestBook = guestBook;
	}

	@GetMapping("/")
	String home(@SessionAttribute Optional<Integer> count, Model model) {
		model.addAttribute("count", count.orElse(0));
		model.addAttribute("guests", this.guestBook.all());
		model.addAttribute("guest", new Guest(""));
		return "home";
	}

}
