package org.example.views.guests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexBroadcaster;

@Component
class GuestBook {

	static final String GROUP = "guests";

	private final List<Guest> guests = new CopyOnWriteArrayList<>();

	private final ReflexBroadcaster broadcaster;

	GuestBook(ReflexBroadcaster broadcaster) {
		this.broadcaster = broadcaster;
	}

	List<Guest> all() {
		return List.copyOf(this.guests);
	}

	void add(Guest guest) {
		this.guests.add(guest);
		this.broadcaster.toGroup(GROUP).refresh();
	}

	void remove(String name) {
		this.guests.removeIf((guest) -> guest.name().equals(name));
		this.broadcaster.toGroup(GROUP).refresh();
	}

}
