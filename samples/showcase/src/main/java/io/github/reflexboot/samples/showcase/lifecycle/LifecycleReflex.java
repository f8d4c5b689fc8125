package io.github.reflexboot.samples.showcase.lifecycle;

import java.util.List;
import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class LifecycleReflex {

	static final List<String> ROWS = List.of("Apples", "Pears", "Plums");

	@ReflexAction
	void like(HttpSession session, @SessionAttribute Optional<Integer> likes) {
		session.setAttribute("likes", likes.orElse(0) + 1);
	}

	@ReflexAction
	void delete(ReflexElement element, HttpSession session, @SessionAttribute Optional<List<String>> rows) {
		String row = element.dataset("row");
		session.setAttribute("rows", rows.orElse(ROWS).stream().filter((each) -> !each.equals(row)).toList());
	}

	@ReflexAction
	void restore(HttpSession session) {
		session.removeAttribute("rows");
	}

	@ReflexAction
	void fail() {
		throw new IllegalStateException("On purpose");
	}

}
