package io.github.reflexboot.samples.showcase.wizard;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record Contact(@NotBlank(message = "Who is it?") @Size(max = 60, message = "At most {max} characters.") String name,
		@NotBlank(message = "Where do we write to?") @Email(message = "That is no mail address.") String mail) {

	static final Contact EMPTY = new Contact("", "");

}
