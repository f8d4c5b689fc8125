package io.github.reflexboot.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
public class CounterReflex {

	private String note;

	@ReflexAction
	void increment(HttpSession session) {
		add(session, 1);
	}

	@ReflexAction
	void add(HttpSession session, int step) {
		Integer count = (Integer) session.getAttribute("count");
		session.setAttribute("count", ((count != null) ? count : 0) + step);
	}

	@ReflexAction
	void silently(ReflexContext reflex) {
		add(reflex.session(), 1);
		reflex.morphNothing();
	}

	@ReflexAction
	void attribute(HttpServletRequest request) {
		request.setAttribute("attribute", "from the action");
	}

	@ReflexAction
	void arguments(int number, String text, List<Integer> numbers, ReflexContext reflex, Person person, Long nothing) {
		this.note = number + " " + text + " " + numbers + " " + person + " " + nothing + " " + reflex.url();
	}

	@ReflexAction
	void exact(BigDecimal amount) {
		this.note = amount.toString();
	}

	@ReflexAction
	void optional(int first, Optional<String> second, @Nullable Integer third) {
		this.note = first + " " + second + " " + third;
	}

	@ReflexAction
	void variable(String first, int... rest) {
		this.note = first + " " + Arrays.toString(rest);
	}

	@ReflexAction
	void fail() {
		throw new IllegalArgumentException("no luck");
	}

	@ReflexAction
	void overflow() {
		overflow();
	}

	public void helper() {
		throw new AssertionError("Called what is not annotated");
	}

	record Person(String name, LocalDate born) {
	}

}
