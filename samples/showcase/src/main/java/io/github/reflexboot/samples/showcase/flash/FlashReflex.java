package io.github.reflexboot.samples.showcase.flash;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
class FlashReflex {

	@ReflexAction
	void here(RedirectAttributes attributes) {
		attributes.addFlashAttribute("message", "Saved. You read this once.");
	}

	@ReflexAction
	String there(RedirectAttributes attributes) {
		attributes.addFlashAttribute("message", "Saved, and you were sent here.");
		return "redirect:/flash/there";
	}

	@ReflexAction
	void away(ReflexContext reflex, RedirectAttributes attributes) {
		attributes.addFlashAttribute("message", "Sent here by the context.");
		reflex.redirect("/flash/there?by=context");
	}

}
