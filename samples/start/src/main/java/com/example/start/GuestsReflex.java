package com.example.start;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@Reflex
class GuestsReflex {

	private final GuestBook guestBook;

	GuestsReflex(GuestBook guestBook) {
		this.guestBook = guestBook;
	}

	@ReflexAction
	void add(@Valid @ModelAttribute Guest guest, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.guestBook.add(guest);
			model.addAttribute("guest", new Guest(""));
		}
	}

}
