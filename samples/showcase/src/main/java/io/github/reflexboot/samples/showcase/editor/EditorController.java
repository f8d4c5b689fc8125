package io.github.reflexboot.samples.showcase.editor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class EditorController {

	private final Books books;

	EditorController(Books books) {
		this.books = books;
	}

	@GetMapping("/components/editor")
	String editor(Model model) {
		model.addAttribute("books", this.books.all());
		model.addAttribute("group", Books.GROUP);
		return "editor";
	}

}
