package io.github.reflexboot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * A page whose every part shows which run has rendered it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ RowsApplication.Pages.class, RowsApplication.RowsReflex.class, RowsApplication.State.class })
public class RowsApplication {

	/**
	 * What the page shows.
	 */
	public static final class State {

		public final AtomicInteger runs = new AtomicInteger();

		public final List<Row> rows = new ArrayList<>(List.of(new Row(1, "one"), new Row(2, "two")));

		public volatile String title = "Rows";

		public volatile String name = "Ann";

		public volatile boolean isShown = true;

	}

	/**
	 * A row.
	 *
	 * @param number its number
	 * @param text what it shows
	 */
	public record Row(int number, String text) {

	}

	/**
	 * What a form is bound to.
	 */
	public static final class Form {

		private boolean done;

		public boolean isDone() {
			return this.done;
		}

		public void setDone(boolean done) {
			this.done = done;
		}

	}

	@Controller
	static class Pages {

		private final State state;

		Pages(State state) {
			this.state = state;
		}

		@GetMapping("/rows")
		String rows(Model model) {
			model.addAttribute("at", "run " + this.state.runs.incrementAndGet());
			model.addAttribute("title", this.state.title);
			model.addAttribute("name", this.state.name);
			model.addAttribute("shown", this.state.isShown);
			model.addAttribute("rows", this.state.rows);
			model.addAttribute("first", this.state.rows.get(0));
			model.addAttribute("form", new Form());
			return "rows";
		}

	}

	@Reflex
	static class RowsReflex {

		private final State state;

		RowsReflex(State state) {
			this.state = state;
		}

		@ReflexAction
		void change() {
			this.state.rows.replaceAll((row) -> new Row(row.number(), "changed " + row.number()));
		}

		@ReflexAction
		void add() {
			int number = this.state.rows.size() + 1;
			this.state.rows.add(new Row(number, "row <" + number + ">"));
		}

	}

}
