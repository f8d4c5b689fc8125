package io.github.reflexboot.samples.showcase.context;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

@Controller
class ContextController {

	@GetMapping("/context")
	String context(@RequestAttribute(required = false) Boolean reflex, HttpSession session, Model model) {
		if (reflex == null) {
			// The page was really opened: a new game. A reflex leaves the balls alone.
			session.setAttribute("balls", 3);
		}
		model.addAttribute("balls", session.getAttribute("balls"));
		model.addAttribute("animal", "a grey elephant");
		return "context";
	}

}
