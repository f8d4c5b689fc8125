package io.github.reflexboot.app;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexHaltedException;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ RescueApplication.Page.class, RescueApplication.RescueReflex.class, RescueApplication.ForReflexes.class,
		RescueApplication.ForPages.class })
public class RescueApplication {

	@Controller
	static class Page {

		@GetMapping("/seen")
		String seen(Model model) {
			model.addAttribute("page", "by the controller");
			return "seen";
		}

	}

	@ControllerAdvice(annotations = Reflex.class)
	static class ForReflexes {

		@ExceptionHandler
		String unsupported(UnsupportedOperationException ex) {
			return "redirect:/sorry";
		}

		@ExceptionHandler
		void illegalState(IllegalStateException ex, Model model) {
			model.addAttribute("seen", "by the advice");
		}

	}

	@ControllerAdvice
	static class ForPages {

		@ExceptionHandler
		String any(Exception ex) {
			return "redirect:/error-page";
		}

	}

	@Reflex
	static class RescueReflex {

		private String seen;

		private String page;

		@ExceptionHandler
		void argument(IllegalArgumentException ex, ReflexContext reflex) {
			this.seen = ex.getMessage() + " in " + reflex.target();
		}

		@ExceptionHandler
		void badIo(UncheckedIOException ex) {
			throw new IllegalStateException("the handler failed as well", ex);
		}

		@ReflexAction
		void argument(ReflexContext reflex) {
			this.page = "by the action";
			reflex.morphNothing();
			reflex.operations().setTitle("never");
			reflex.payload().put("never", true);
			throw new IllegalArgumentException("wrong");
		}

		@ReflexAction
		void caused() {
			throw new RuntimeException(new IllegalArgumentException("deep"));
		}

		@ReflexAction
		void state() {
			throw new IllegalStateException("no matter");
		}

		@ReflexAction
		void unsupported() {
			throw new UnsupportedOperationException();
		}

		@ReflexAction
		void badIo() {
			throw new UncheckedIOException(new IOException("first"));
		}

		@ReflexAction
		void unhandled() throws Exception {
			throw new Exception("nobody");
		}

		@ReflexAction
		void halt() {
			throw new ReflexHaltedException("stop");
		}

		@ExceptionHandler
		void halted(ReflexHaltedException ex) {
			throw new AssertionError("Halting is no error");
		}

	}

}
