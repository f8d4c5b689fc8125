package io.github.reflexboot.benchmarks.server;

import java.util.List;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page, and two ways to change it without this library.
 */
@Controller
class HouseController {

	private final House house;

	HouseController(House house) {
		this.house = house;
	}

	@GetMapping("/house/{rows}")
	String page(@PathVariable int rows, HttpSession session, Model model) {
		int taken = Taken.get(session);
		model.addAttribute("taken", taken);
		model.addAttribute("rows", (rows > 0) ? this.house.rows(rows, taken) : null);
		return "page";
	}

	/**
	 * The same page, with the rows marked as roots.
	 */
	@GetMapping("/house/{rows}/rooted")
	String rooted(@PathVariable int rows, HttpSession session, Model model) {
		page(rows, session, model);
		return "rooted";
	}

	/**
	 * A page with the same rows, and a component above them.
	 */
	@GetMapping("/house/{rows}/live")
	String live(@PathVariable int rows, HttpSession session, Model model) {
		page(rows, session, model);
		return "live";
	}

	/**
	 * What htmx would put in place of the row.
	 */
	@PostMapping("/house/{rows}/fragment")
	String fragment(@PathVariable int rows, HttpSession session, Model model) {
		int taken = Taken.add(session);
		model.addAttribute("taken", taken);
		model.addAttribute("rows", (rows > 0) ? List.of(this.house.row(rows, taken)) : null);
		return (rows > 0) ? "page :: row" : "page :: counter";
	}

	@PostMapping("/house/{rows}")
	String redirect(@PathVariable int rows, HttpSession session) {
		Taken.add(session);
		return "redirect:/house/{rows}";
	}

}
