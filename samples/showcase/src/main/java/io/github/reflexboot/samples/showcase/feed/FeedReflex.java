package io.github.reflexboot.samples.showcase.feed;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class FeedReflex {

	@ReflexAction
	void more(HttpSession session, @SessionAttribute Optional<Integer> shown) {
		session.setAttribute("shown", shown.orElse(FeedController.PART) + FeedController.PART);
	}

	@ReflexAction
	void startAgain(HttpSession session) {
		session.removeAttribute("shown");
	}

}
