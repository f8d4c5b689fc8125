package io.github.reflexboot.samples.showcase.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Draft(
		@NotBlank(message = "Say something.") @Size(max = 200, message = "At most {max} characters.") String text) {
}
