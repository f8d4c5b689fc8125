package io.github.reflexboot.samples.showcase.errands;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Errand(
		@NotBlank(message = "What is to be done?") @Size(max = 40, message = "At most {max} characters.") String text) {
}
