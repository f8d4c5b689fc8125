package io.github.reflexboot.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Pages of all kinds of status, and what is shown in place of pages.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ StatusApplication.Pages.class, StatusApplication.Loaded.class, StatusApplication.StatusReflex.class })
class StatusApplication implements WebMvcConfigurer {

	static final AtomicInteger calls = new AtomicInteger();

	static final AtomicInteger views = new AtomicInteger();

	@Bean
	Filter expired() {
		return (request, response, chain) -> {
			if (request.getParameter("expired") == null) {
				chain.doFilter(request, response);
				return;
			}
			((HttpServletRequest) request).getSession().invalidate();
			response.getWriter().print("This session has been expired");
		};
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
					ModelAndView modelAndView) {
				modelAndView.addObject("menu", List.of());
				views.incrementAndGet();
			}

		}).addPathPatterns("/status/*");
	}

	@Controller
	static class Pages {

		@GetMapping("/status/{status}")
		String status(@PathVariable int status, HttpServletResponse response, Model model) {
			response.setStatus(status);
			model.addAttribute("calls", calls.get());
			return "shown";
		}

		@GetMapping("/declared")
		@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
		String declared(Model model) {
			model.addAttribute("calls", calls.get());
			return "shown";
		}

		@GetMapping("/handled")
		String handled() {
			throw new UnsupportedOperationException("on purpose");
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
		String handle(UnsupportedOperationException ex, Model model) {
			model.addAttribute("calls", calls.get());
			return "shown";
		}

		@GetMapping(path = "/entity", produces = "text/html")
		ResponseEntity<String> entity() {
			return ResponseEntity.status(404).body("<p>calls " + calls + "</p>");
		}

		@GetMapping("/sent/{status}")
		String sent(@PathVariable int status, HttpServletResponse response) throws IOException {
			response.sendError(status);
			return "shown";
		}

		@GetMapping("/thrown")
		String thrown() {
			throw new IllegalStateException("on purpose");
		}

		@GetMapping("/response-status")
		String responseStatus() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping(path = "/tags/{name}", produces = "text/html")
		@ResponseBody
		String tag(@PathVariable String name) {
			return "<p>tag " + name + " calls " + calls + "</p>";
		}

	}

	@Controller
	static class Loaded {

		@ModelAttribute("record")
		int load(@PathVariable int id) {
			return 1 / id;
		}

		@GetMapping("/loaded/{id}")
		String page() {
			return "shown";
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.NOT_FOUND)
		String missing(ArithmeticException ex) {
			return "shown";
		}

	}

	@Reflex
	static class StatusReflex {

		@ReflexAction
		void act() {
			calls.incrementAndGet();
		}

		@ReflexAction
		void stay(ReflexContext reflex) {
			reflex.morphNothing();
		}

		@ReflexAction
		String away() {
			return "redirect:/declared";
		}

		@ReflexAction
		void fail() {
			throw new IllegalStateException("on purpose");
		}

	}

}
