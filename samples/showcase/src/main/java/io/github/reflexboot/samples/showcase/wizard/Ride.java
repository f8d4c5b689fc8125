package io.github.reflexboot.samples.showcase.wizard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

record Ride(@NotNull(message = "Which one?") Bicycle bicycle, @NotNull(message = "How many?") @Min(value = 1,
		message = "At least one.") @Max(value = 14, message = "At most {value}.") Integer days) {

	static final Ride EMPTY = new Ride(null, 1);

	enum Bicycle {

		CITY, CARGO, TANDEM

	}

}
