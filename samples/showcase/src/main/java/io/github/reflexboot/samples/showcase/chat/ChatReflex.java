package io.github.reflexboot.samples.showcase.chat;

import java.security.Principal;

import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
class ChatReflex {

	private final Chat chat;

	private final Typing typing;

	ChatReflex(Chat chat, Typing typing) {
		this.chat = chat;
		this.typing = typing;
	}

	@ReflexAction
	void say(@RequestParam(defaultValue = "TEA") Room room, @Valid @ModelAttribute("draft") Draft draft,
			BindingResult errors, Principal user, Model model) {
		if (!errors.hasErrors()) {
			this.chat.say(room, nameOf(user), draft.text().strip());
			model.addAttribute("draft", new Draft(""));
		}
	}

	@ReflexAction
	void type(@RequestParam(defaultValue = "TEA") Room room, Principal user, ReflexContext reflex) {
		this.typing.by(nameOf(user), room, reflex.tab());
		reflex.morphNothing();
	}

	private static String nameOf(Principal user) {
		return (user != null) ? user.getName() : "Somebody";
	}

}
