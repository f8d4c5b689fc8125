package io.github.reflexboot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

/**
 * A page with components, which only users may see that have logged in.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ShelfApplication.Pages.class, ShelfApplication.Counter.class, ShelfApplication.CounterRow.class,
		ShelfApplication.Greeting.class, ShelfApplication.Journal.class })
public class ShelfApplication {

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.formLogin((form) -> form.permitAll())
			.build();
	}

	@Controller
	static class Pages {

		private final AtomicInteger runs = new AtomicInteger();

		@GetMapping({ "/shelf", "/shelves/2" })
		String shelf(@RequestParam(defaultValue = "0") int start, Model model) {
			model.addAttribute("run", this.runs.incrementAndGet());
			model.addAttribute("start", start);
			return "shelf";
		}

	}

	@ReflexComponent("counter")
	static class Counter {

		@State
		private int count;

		@ReflexAction
		void increment(ReflexContext reflex) {
			this.count++;
			reflex.emit("counted", this.count);
		}

		@ReflexAction
		void add(@RequestParam(defaultValue = "0") int step) {
			this.count += step;
		}

		@ReflexAction
		void addAll(int... steps) {
			for (int step : steps) {
				this.count += step;
			}
		}

		@ReflexAction
		void showPage(ReflexContext reflex) {
			this.count++;
			reflex.refreshPage();
		}

		@ReflexAction
		void leave(ReflexContext reflex) {
			reflex.redirect("/shelves/2");
		}

		@ReflexAction
		void fail() {
			throw new IllegalStateException("no luck");
		}

		@ReflexAction
		void forbidden() {
			throw new ReflexForbiddenException("not you");
		}

		@ReflexAction
		void visit(HttpSession session) {
			session.setAttribute("visits", 1);
		}

	}

	@ReflexComponent("counter-row")
	static class CounterRow {

		@State
		private String label = "";

		@State
		private String with = "";

		@State
		private int count;

		@ReflexAction
		void increment() {
			this.count++;
		}

	}

	@ReflexComponent("greeting")
	static class Greeting {

		@State
		@Bindable
		private String name = "you";

		@State
		@Bindable
		private boolean loud;

		@State
		@Bindable
		private List<String> tags = new ArrayList<>();

		@State
		private String secret = "s";

		String secret() {
			return this.secret;
		}

	}

	@ReflexComponent("log")
	static class Journal {

		@State
		private List<String> lines = new ArrayList<>();

		@ReflexListener("counted")
		void counted(int count) {
			this.lines.add("counted " + count);
		}

	}

}
