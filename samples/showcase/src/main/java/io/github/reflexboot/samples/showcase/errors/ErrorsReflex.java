package io.github.reflexboot.samples.showcase.errors;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class ErrorsReflex {

	private Object broken;

	@ReflexAction
	void fail() {
		throw new IllegalStateException("The coffee machine is empty");
	}

	@ReflexAction
	void add(int step, HttpSession session, @SessionAttribute Optional<Integer> sum) {
		session.setAttribute("sum", sum.orElse(0) + step);
	}

	@ReflexAction
	void breakTheView() {
		this.broken = new Object();
	}

	@ReflexAction
	void leave(HttpServletRequest request) {
		request.setAttribute("next", "/errors?left");
	}

	void notAnnotated() {
		throw new AssertionError("Never called from a page");
	}

}
