package com.example.start;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class CounterReflex {

	@ReflexAction
	void increment(HttpSession session, @SessionAttribute Optional<Integer> count) {
		session.setAttribute("count", count.orElse(0) + 1);
	}

}
