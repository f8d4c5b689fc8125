package io.github.reflexboot.samples.showcase.todos;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import jakarta.validation.Valid;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;

@Reflex
@Transactional
class TodosReflex {

	private final TodoRepository todos;

	TodosReflex(TodoRepository todos) {
		this.todos = todos;
	}

	@ReflexAction
	void create(@Valid @ModelAttribute("form") TodoForm form, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			this.todos.save(new Todo(form.getTitle().strip()));
			model.addAttribute("form", new TodoForm());
		}
	}

	@ReflexAction
	void toggle(ReflexElement element) {
		this.todos.findById(element.dataset("id", Long.class)).ifPresent(Todo::toggle);
	}

	@ReflexAction
	void rename(ReflexElement element) {
		Long id = element.dataset("id", Long.class);
		if (StringUtils.hasText(element.value())) {
			this.todos.findById(id).ifPresent((todo) -> todo.rename(element.value().strip()));
		}
		else {
			this.todos.deleteById(id);
		}
	}

	@ReflexAction
	void delete(ReflexElement element) {
		this.todos.deleteById(element.dataset("id", Long.class));
	}

}
