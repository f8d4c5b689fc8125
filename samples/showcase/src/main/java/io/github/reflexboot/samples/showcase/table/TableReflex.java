package io.github.reflexboot.samples.showcase.table;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class TableReflex {

	@ReflexAction
	void sell(HttpSession session, @SessionAttribute Optional<Integer> sold) {
		session.setAttribute("sold", sold.orElse(0) + 1);
	}

}
