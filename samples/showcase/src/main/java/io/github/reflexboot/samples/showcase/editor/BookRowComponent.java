package io.github.reflexboot.samples.showcase.editor;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.State;
import jakarta.validation.Valid;

import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@ReflexComponent("book-row")
class BookRowComponent {

	private final Books books;

	@State
	private long id;

	@State
	private boolean editing;

	BookRowComponent(Books books) {
		this.books = books;
	}

	@ModelAttribute("book")
	Book book() {
		return this.books.find(this.id);
	}

	@ModelAttribute("form")
	Title form() {
		return new Title(book().title());
	}

	@ReflexAction
	void edit() {
		this.editing = true;
	}

	@ReflexAction
	void cancel() {
		this.editing = false;
	}

	@ReflexAction
	void save(@Valid @ModelAttribute("form") Title form, BindingResult errors, ReflexContext reflex) {
		if (!errors.hasErrors()) {
			this.editing = false;
			String title = form.title().strip();
			reflex.emit("saved", this.books.change(this.id, (book) -> book.withTitle(title), reflex.tab()));
		}
	}

}
