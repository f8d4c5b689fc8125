package io.github.reflexboot.samples.showcase.todos;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Entity
public class Todo {

	@Id
	@GeneratedValue
	private Long id;

	@NotBlank
	@Size(max = 60)
	private String title;

	private boolean done;

	protected Todo() {
	}

	Todo(String title) {
		this.title = title;
	}

	void rename(String title) {
		this.title = title;
	}

	void toggle() {
		this.done = !this.done;
	}

	public Long getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	public boolean isDone() {
		return this.done;
	}

}
