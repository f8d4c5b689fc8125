package io.github.reflexboot.samples.showcase.todos;

import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

@Component
class TodoSamples implements ApplicationRunner {

	private final TodoRepository todos;

	TodoSamples(TodoRepository todos) {
		this.todos = todos;
	}

	@Override
	public void run(ApplicationArguments args) {
		Todo done = new Todo("Open the showcase");
		done.toggle();
		this.todos.saveAll(List.of(done, new Todo("Tick me"), new Todo("Rename me: click and type")));
	}

}
