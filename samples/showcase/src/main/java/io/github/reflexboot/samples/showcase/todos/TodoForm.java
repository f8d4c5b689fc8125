package io.github.reflexboot.samples.showcase.todos;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public class TodoForm {

	@NotBlank(message = "What is to be done?")
	@Size(max = 60, message = "At most {max} characters.")
	private String title;

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

}
