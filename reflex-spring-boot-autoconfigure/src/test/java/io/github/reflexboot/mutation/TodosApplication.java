package io.github.reflexboot.mutation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.ReflexMutation;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.support.SlowStore;

/**
 * A list of what is to be done, fetched in the background and changed by mutations.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ TodosApplication.Pages.class, TodosApplication.TodosReflex.class })
class TodosApplication {

	static final String PAGE = "/todos";

	static final String AWAITED = "/awaited";

	@Bean
	SlowStore store() {
		return new SlowStore();
	}

	@Bean
	Todos todos() {
		return new Todos();
	}

	static final class Todos extends CopyOnWriteArrayList<String> {

		private static final long serialVersionUID = 1L;

		volatile int fetched;

		List<String> fetch() {
			this.fetched++;
			return List.copyOf(this);
		}

	}

	@Controller
	static class Pages {

		private final Todos todos;

		Pages(Todos todos) {
			this.todos = todos;
		}

		@GetMapping({ PAGE, PAGE + "/{list}" })
		String todos(ReflexQueries queries, HttpServletRequest request, Model model) {
			request.getSession();
			model.addAttribute("todos", queries.get("todos", this.todos::fetch));
			return "todos";
		}

		@GetMapping(AWAITED)
		String awaited(ReflexQueries queries, HttpServletRequest request, Model model) {
			request.getSession();
			model.addAttribute("todos", queries.await(Duration.ofSeconds(20)).get("todos", this.todos::fetch));
			return "todos";
		}

	}

	@Reflex
	static class TodosReflex {

		private final SlowStore store;

		private final Todos todos;

		TodosReflex(SlowStore store, Todos todos) {
			this.store = store;
			this.todos = todos;
		}

		@ReflexMutation(refetch = "todos")
		void addTodo(String title) throws Exception {
			this.store.fetch("add");
			this.todos.add(title);
		}

		@ReflexMutation
		void addMilk() throws Exception {
			this.store.fetch("add");
			this.todos.add("milk");
		}

		@ReflexMutation(refetch = "todos")
		boolean refuse() {
			return false;
		}

		@ReflexMutation(refetch = "todos")
		Boolean accept() {
			return true;
		}

		@ReflexMutation(refetch = "todos")
		Boolean nothing() {
			return null;
		}

		@ReflexMutation(refetch = "todos", scope = RefetchScope.ALL)
		void everywhere() {
			this.todos.add("everywhere");
		}

		@ReflexMutation
		void halt() {
			throw new ReflexHaltedException();
		}

		@ReflexMutation
		void forbid() {
			throw new ReflexForbiddenException();
		}

	}

}
