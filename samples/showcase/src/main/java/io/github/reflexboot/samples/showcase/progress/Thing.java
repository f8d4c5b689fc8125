package io.github.reflexboot.samples.showcase.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Thing(
		@NotBlank(message = "What is missing?") @Size(max = 40, message = "At most {max} characters.") String name) {
}
