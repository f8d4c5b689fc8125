package io.github.reflexboot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexHaltedException;

/**
 * One page that is whatever a test says, and actions that write down what they got.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ StageApplication.Pages.class, StageApplication.StageReflex.class })
public class StageApplication {

	public final List<String> seen = new ArrayList<>();

	public String html = "";

	public String next = "";

	public Consumer<ReflexContext> action = (reflex) -> {
	};

	public void show(String html) {
		this.html = html;
		this.next = html;
		this.seen.clear();
		this.action = (reflex) -> {
		};
	}

	@Controller
	static class Pages {

		private final StageApplication stage;

		Pages(StageApplication stage) {
			this.stage = stage;
		}

		@GetMapping(path = "/stage", produces = "text/html")
		@ResponseBody
		String stage() {
			return this.stage.html;
		}

		@GetMapping(path = "/lost", produces = "text/html")
		@ResponseBody
		@ResponseStatus(HttpStatus.NOT_FOUND)
		String lost() {
			return this.stage.html;
		}

		@GetMapping(path = "/json", produces = "application/json")
		@ResponseBody
		String json() {
			return "[]";
		}

		@GetMapping("/away")
		String away() {
			return "redirect:/stage";
		}

		@GetMapping("/out")
		String out() {
			return "redirect:https://example.org/";
		}

	}

	@Reflex
	static class StageReflex {

		private final StageApplication stage;

		StageReflex(StageApplication stage) {
			this.stage = stage;
		}

		@ReflexAction
		void run(ReflexContext reflex) {
			this.stage.html = this.stage.next;
			this.stage.action.accept(reflex);
		}

		@ReflexAction
		void params(ReflexContext reflex) {
			this.stage.seen.add(reflex.params().toString());
		}

		@ReflexAction
		void element(ReflexElement element) {
			this.stage.seen.add(element.tagName() + " " + element.attributes() + " " + element.dataset() + " "
					+ element.value() + " " + element.values() + " " + element.checked());
		}

		@ReflexAction
		void datasets(ReflexElement element) {
			TreeMap<String, String> dataset = new TreeMap<>(element.dataset());
			dataset.keySet().removeIf((name) -> name.startsWith("reflex"));
			this.stage.seen.add(dataset.toString());
			Stream.of("own", "w", "x", "y", "z")
				.map(element::datasetAll)
				.map(List::toString)
				.forEach(this.stage.seen::add);
		}

		@ReflexAction
		void content(ReflexElement element) {
			this.stage.seen.add(element.innerHtml() + " " + element.text());
		}

		@ReflexAction
		void first() {
			this.stage.seen.add("first");
		}

		@ReflexAction
		void second() {
			this.stage.seen.add("second");
		}

		@ReflexAction
		void add(int one, List<String> words) {
			this.stage.seen.add(one + " " + words);
		}

		@ReflexAction
		void halt() {
			throw new ReflexHaltedException("as asked");
		}

	}

}
