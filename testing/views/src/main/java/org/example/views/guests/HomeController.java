package org.example.views.guests;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.ReflexQueries;

/**
 * The only page, which any of the view technologies shows.
 */
@Controller
public class HomeController {

	private final Counter counter;

	private final GuestBook guests;

	private final ReflexGroups groups;

	HomeController(Counter counter, GuestBook guests, ReflexGroups groups) {
		this.counter = counter;
		this.guests = guests;
		this.groups = groups;
	}

	@GetMapping("/")
	String home(Model model, ReflexQueries queries) {
		model.addAttribute("guest", Guest.unknown());
		AsyncResult<String> weather = queries.get("weather", List.of(), () -> "Sunny");
		model.addAttribute("weather", weather.isOk() ? weather.getData() : "Looking out of the window …");
		return show(model);
	}

	/**
	 * Answers the form where there is no script.
	 */
	@PostMapping("/")
	String add(@Valid @ModelAttribute("guest") Guest guest, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("weather", "");
			return show(model);
		}
		this.guests.add(guest);
		return "redirect:/";
	}

	private String show(Model model) {
		model.addAttribute("count", this.counter.value());
		model.addAttribute("guests", this.guests.all());
		model.addAttribute("group", this.groups.sign(GuestBook.GROUP));
		model.addAttribute("data", this.groups.sign("reflex:data"));
		return "home";
	}

}
