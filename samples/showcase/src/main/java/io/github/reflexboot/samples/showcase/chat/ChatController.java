package io.github.reflexboot.samples.showcase.chat;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ChatController {

	private final Chat chat;

	ChatController(Chat chat) {
		this.chat = chat;
	}

	@GetMapping("/chat")
	String chat(@RequestParam(defaultValue = "TEA") Room room, Model model) {
		model.addAttribute("rooms", Room.values());
		model.addAttribute("current", room);
		model.addAttribute("messages", this.chat.in(room));
		if (!model.containsAttribute("draft")) {
			model.addAttribute("draft", new Draft(""));
		}
		return "chat";
	}

}
