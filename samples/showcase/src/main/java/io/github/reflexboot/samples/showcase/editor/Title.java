package io.github.reflexboot.samples.showcase.editor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Title(
		@NotBlank(message = "What is it called?") @Size(max = 60, message = "At most {max} characters.") String title) {
}
