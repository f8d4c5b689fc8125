package io.github.reflexboot.samples.showcase.wizard;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record Pickup(@NotNull(message = "When?") @FutureOrPresent(message = "That day is over.") LocalDate day,
		@Size(max = 200, message = "At most {max} characters.") String wishes) {

	static final Pickup EMPTY = new Pickup(null, "");

}
