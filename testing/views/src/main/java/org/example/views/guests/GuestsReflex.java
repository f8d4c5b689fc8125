package org.example.views.guests;

import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.operation.Operations;

@Reflex
class GuestsReflex {

	private final GuestBook guests;

	private final ReflexBroadcaster broadcaster;

	GuestsReflex(GuestBook guests, ReflexBroadcaster broadcaster) {
		this.guests = guests;
		this.broadcaster = broadcaster;
	}

	@ReflexAction
	void add(@Valid @ModelAttribute("guest") Guest guest, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.guests.add(guest);
			model.addAttribute("guest", Guest.unknown());
		}
	}

	/**
	 * Shows the list alone, by a view of its own.
	 */
	@ReflexAction
	void remove(ReflexElement element, Model model, ReflexContext reflex) {
		this.guests.remove(element.dataset("name"));
		model.addAttribute("guests", this.guests.all());
		reflex.morph("#guests", reflex.render("guests"));
	}

	/**
	 * Shows the page, and in it the list twice more.
	 */
	@ReflexAction
	void copy(Model model, ReflexContext reflex) {
		model.addAttribute("guests", this.guests.all());
		reflex.operations().innerHtml("#copy", reflex.render("guests")).append("#copy", reflex.render("guests"));
	}

	@ReflexAction
	void wave() {
		this.broadcaster.toGroup(GuestBook.GROUP).send(new Operations().textContent("#news", "Somebody waves."));
	}

}
