package io.github.reflexboot.samples.showcase.slow;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class SlowReflex {

	@ReflexAction
	void work(HttpSession session, @SessionAttribute Optional<Integer> done) throws InterruptedException {
		Thread.sleep(200);
		session.setAttribute("done", done.orElse(0) + 1);
	}

	@ReflexAction
	void reset(HttpSession session) {
		session.removeAttribute("done");
	}

}
