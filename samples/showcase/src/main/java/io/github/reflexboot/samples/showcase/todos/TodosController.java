package io.github.reflexboot.samples.showcase.todos;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TodosController {

	private final TodoRepository todos;

	TodosController(TodoRepository todos) {
		this.todos = todos;
	}

	@GetMapping("/todos")
	String todos(@RequestParam(defaultValue = "all") String show, Model model) {
		model.addAttribute("show", show);
		model.addAttribute("todos", find(show));
		model.addAttribute("open", this.todos.countByDone(false));
		model.addAttribute("form", new TodoForm());
		return "todos";
	}

	private List<Todo> find(String show) {
		return switch (show) {
			case "open" -> this.todos.findByDoneOrderById(false);
			case "done" -> this.todos.findByDoneOrderById(true);
			default -> this.todos.findAllByOrderById();
		};
	}

}
