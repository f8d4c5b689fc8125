package io.github.reflexboot.samples.showcase.components;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.ModelAttribute;

@ReflexComponent("greeting")
class GreetingComponent {

	@State
	@Bindable
	@Size(max = 30, message = "At most {max} letters.")
	private String name = "";

	@State
	@Bindable
	private boolean loud;

	@ModelAttribute("greeting")
	String greeting() {
		String greeting = this.name.isBlank() ? "Hello, whoever you are" : "Hello, " + this.name.strip();
		return this.loud ? greeting + "!!!" : greeting + ".";
	}

}
