package io.github.reflexboot.samples.showcase.errors;

import java.util.Optional;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.SessionAttribute;

@Reflex
class ErrorsReflex {

	private final BookingRepository bookings;

	private Object broken;

	ErrorsReflex(BookingRepository bookings) {
		this.bookings = bookings;
	}

	@ReflexAction
	void fail() {
		throw new IllegalStateException("The coffee machine is empty");
	}

	@ReflexAction
	void add(int step, HttpSession session, @SessionAttribute Optional<Integer> sum) {
		session.setAttribute("sum", sum.orElse(0) + step);
	}

	@ReflexAction
	void halt() {
		throw new ReflexHaltedException("The shop is closed");
	}

	@ReflexAction
	void forbid() {
		throw new ReflexForbiddenException("Staff only");
	}

	@ReflexAction
	@Transactional
	void book() {
		this.bookings.save(new Booking());
	}

	@ReflexAction
	@Transactional
	void bookAndFail() {
		this.bookings.saveAndFlush(new Booking());
		throw new IllegalStateException(
				"The card was refused, when there were %d bookings".formatted(this.bookings.count()));
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
