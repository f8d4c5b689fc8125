package io.github.reflexboot.samples.showcase.editor;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.State;

import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Has nothing to remember but whose stars they are: the number is that of the book.
 */
@ReflexComponent("stars")
class StarsComponent {

	private static final int MOST = 5;

	private final Books books;

	@State
	private long book;

	StarsComponent(Books books) {
		this.books = books;
	}

	@ModelAttribute("number")
	int number() {
		return this.books.find(this.book).stars();
	}

	@ReflexAction
	void give(ReflexElement element, ReflexContext reflex) {
		int number = Math.max(0, Math.min(element.dataset("number", Integer.class), MOST));
		reflex.emit("saved", this.books.change(this.book, (book) -> book.withStars(number), reflex.tab()));
	}

}
