package io.github.reflexboot.samples.showcase.context;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class ContextReflex {

	private String instance;

	@ReflexAction
	void paint(Model model) {
		model.addAttribute("animal", "a pink elephant");
	}

	@ReflexAction
	void remember() {
		this.instance = "I am a field of the reflex, for this one render.";
	}

	@ReflexAction
	void play(HttpSession session, @SessionAttribute int balls) {
		session.setAttribute("balls", Math.max(0, balls - 1));
	}

}
