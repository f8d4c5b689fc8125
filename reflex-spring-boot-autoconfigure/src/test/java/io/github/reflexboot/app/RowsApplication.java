package io.github.reflexboot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * A page whose every part shows which run has rendered it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ RowsApplication.Pages.class, RowsApplication.RowsReflex.class, RowsApplication.State.class,
		RowsApplication.Around.class })
public class RowsApplication {

	/**
	 * What the page shows.
	 */
	public static final class State {

		public final AtomicInteger runs = new AtomicInteger();

		public final List<Row> rows = new ArrayList<>();

		public volatile String title = "";

		public volatile String name = "";

		public volatile boolean isShown;

		public volatile int status;

		public volatile String view = "";

		public volatile @Nullable String viewOfInterceptor;

		public volatile boolean isFiltered;

		public State() {
			reset();
		}

		public void reset() {
			this.runs.set(0);
			this.rows.clear();
			this.rows.addAll(List.of(new Row(1, "one"), new Row(2, "two")));
			this.title = "Rows";
			this.name = "Ann";
			this.isShown = true;
			this.status = 200;
			this.view = "rows";
			this.viewOfInterceptor = null;
			this.isFiltered = false;
		}

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
		String rows(Model model, HttpServletResponse response) {
			response.setStatus(this.state.status);
			String nonce = "nonce-of-run-%06d".formatted(this.state.runs.get() + 1);
			response.setHeader("Content-Security-Policy", "script-src 'nonce-" + nonce + "'");
			model.addAttribute("nonce", nonce);
			model.addAttribute("at", "run " + this.state.runs.incrementAndGet());
			model.addAttribute("title", this.state.title);
			model.addAttribute("name", this.state.name);
			model.addAttribute("shown", this.state.isShown);
			model.addAttribute("rows", this.state.rows);
			model.addAttribute("first", this.state.rows.get(0));
			model.addAttribute("form", new Form());
			return this.state.view;
		}

	}

	/**
	 * Changes the view as the last one.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Around implements WebMvcConfigurer {

		private final State state;

		Around(State state) {
			this.state = state;
		}

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
						ModelAndView page) {
					String view = Around.this.state.viewOfInterceptor;
					if (view != null && page != null) {
						page.setViewName(view);
					}
				}

			});
		}

		@Bean
		FilterRegistrationBean<Filter> comment() {
			return new FilterRegistrationBean<>((request, response, chain) -> {
				chain.doFilter(request, response);
				if (this.state.isFiltered) {
					response.getWriter().write("<!-- filtered -->");
				}
			});
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
		void begin(HttpServletRequest request) {
			request.getSession();
		}

		@ReflexAction
		void renew(HttpServletRequest request) {
			request.changeSessionId();
		}

		@ReflexAction
		void add() {
			int number = this.state.rows.size() + 1;
			this.state.rows.add(new Row(number, "row <" + number + ">"));
		}

	}

}
