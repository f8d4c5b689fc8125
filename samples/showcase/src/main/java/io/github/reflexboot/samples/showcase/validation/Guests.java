package io.github.reflexboot.samples.showcase.validation;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * The guests of this visitor.
 */
@Component
@SessionScope
class Guests implements Serializable {

	private final List<Guest> guests = new CopyOnWriteArrayList<>();

	void add(Guest guest) {
		this.guests.add(guest);
	}

	List<Guest> all() {
		return List.copyOf(this.guests);
	}

}
