package com.example.start;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

@Component
class GuestBook {

	private final List<Guest> guests = new CopyOnWriteArrayList<>();

	List<Guest> all() {
		return this.guests;
	}

	void add(Guest guest) {
		this.guests.add(guest);
	}

}
