package io.github.reflexboot.samples.showcase.counter;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class CounterReflex {

	@ReflexAction
	void increment(HttpSession session, @SessionAttribute Optional<Integer> count) {
		session.setAttribute("count", count.orElse(0) + 1);
	}

	@ReflexAction
	void decrement(HttpSession session, @SessionAttribute Optional<Integer> count) {
		session.setAttribute("count", count.orElse(0) - 1);
	}

	@ReflexAction
	void add(HttpSession session, @SessionAttribute Optional<Integer> count, ReflexElement element) {
		session.setAttribute("count", count.orElse(0) + element.dataset("step", Integer.class));
	}

	@ReflexAction
	void reset(HttpSession session) {
		session.removeAttribute("count");
	}

}
