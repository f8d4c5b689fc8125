package io.github.reflexboot.samples.showcase.components;

import java.util.ArrayList;
import java.util.List;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.State;
import jakarta.validation.Valid;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@ReflexComponent("notes")
class NotesComponent {

	private static final int MOST = 20;

	@State
	private List<Note> notes = new ArrayList<>();

	@ModelAttribute("note")
	Note note() {
		return new Note("");
	}

	@ReflexAction
	void add(@Valid @ModelAttribute("note") Note note, BindingResult errors, ReflexContext reflex) {
		if (!errors.hasErrors()) {
			this.notes.add(note);
			if (this.notes.size() > MOST) {
				this.notes.remove(0);
			}
			reflex.forget("note");
		}
	}

}
