package io.github.reflexboot.app;

import java.beans.PropertyEditorSupport;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.context.annotation.SessionScope;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Pages, binders and beans that the actions of {@link ReachReflex} use.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ReachApplication.Page.class, ReachApplication.OtherPage.class, ReachApplication.Binders.class,
		ReachReflex.class, ReachReflex.Helper.class, ReachApplication.OfRequest.class,
		ReachApplication.OfSession.class })
public class ReachApplication {

	@Bean
	HandlerMethodArgumentResolver clocks() {
		return new HandlerMethodArgumentResolver() {

			@Override
			public boolean supportsParameter(MethodParameter parameter) {
				return parameter.getParameterType() == Ticket.class;
			}

			@Override
			public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
					NativeWebRequest request, WebDataBinderFactory binderFactory) {
				return new Ticket("by a bean");
			}

		};
	}

	@Controller
	static class Page {

		private final AtomicInteger runs = new AtomicInteger();

		private final OfRequest ofRequest;

		private final OfSession ofSession;

		Page(OfRequest ofRequest, OfSession ofSession) {
			this.ofRequest = ofRequest;
			this.ofSession = ofSession;
		}

		@InitBinder
		void shout(WebDataBinder binder) {
			binder.registerCustomEditor(String.class, "word", new Suffix("!"));
		}

		@GetMapping("/seen")
		String seen(Model model, @RequestHeader(name = "X-Theme", required = false) String theme,
				@RequestAttribute(required = false) String left) {
			model.addAttribute("page",
					theme + " " + left + " " + this.ofRequest.getNote() + " " + this.ofSession.getNote());
			model.addAttribute("runs", this.runs.incrementAndGet());
			return "seen";
		}

		@GetMapping("/asynchronous")
		Callable<String> asynchronous() {
			return () -> "seen";
		}

	}

	@Controller
	static class OtherPage {

		@InitBinder
		void wrong(WebDataBinder binder) {
			throw new AssertionError("A binder of another page");
		}

		@GetMapping("/other")
		String other() {
			return "seen";
		}

	}

	@ControllerAdvice
	static class Binders {

		@InitBinder
		void question(WebDataBinder binder) {
			binder.registerCustomEditor(String.class, "asked", new Suffix("?"));
		}

	}

	static class Suffix extends PropertyEditorSupport {

		private final String suffix;

		Suffix(String suffix) {
			this.suffix = suffix;
		}

		@Override
		public void setAsText(String text) {
			setValue(text + this.suffix);
		}

	}

	record Ticket(String origin) {
	}

	@Component
	@RequestScope
	static class OfRequest {

		private String note;

		String getNote() {
			return this.note;
		}

		void setNote(String note) {
			this.note = note;
		}

	}

	@Component
	@SessionScope
	static class OfSession {

		private String note;

		String getNote() {
			return this.note;
		}

		void setNote(String note) {
			this.note = note;
		}

	}

}
