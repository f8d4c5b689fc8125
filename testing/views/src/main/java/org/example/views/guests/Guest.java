package org.example.views.guests;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

/**
 * Somebody who signs the guest book, and the form for it.
 */
public record Guest(@NotBlank(message = "Who are you?") String name,
		@NotBlank(message = "Where do you live?") @Email(message = "That is no address.") String email) {

	static Guest unknown() {
		return new Guest("", "");
	}

}
