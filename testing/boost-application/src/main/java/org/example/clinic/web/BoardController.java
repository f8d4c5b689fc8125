package org.example.clinic.web;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class BoardController {

	@GetMapping("/board/events")
	SseEmitter events() {
		SseEmitter events = new SseEmitter();
		CompletableFuture.runAsync(() -> {
			try {
				events.send(SseEmitter.event().name("next").data("Leo, please"));
			}
			catch (IOException ex) {
				events.completeWithError(ex);
			}
		});
		return events;
	}

	@GetMapping("/oups")
	String crash() {
		throw new IllegalStateException(
				"Expected: controller used to showcase what happens when an exception is thrown");
	}

}
