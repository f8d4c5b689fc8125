package io.github.reflexboot.samples.showcase.components;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Note(@NotBlank(message = "What is it?") @Size(max = 40, message = "At most {max} characters.") String text) {
}
