package io.github.reflexboot.app;

import java.beans.PropertyEditorSupport;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.annotation.RequestScope;
import org.springframework.web.context.annotation.SessionScope;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ReachApplication.Page.class, ReachApplication.OtherPage.class, ReachApplication.Binders.class,
		ReachApplication.ReachReflex.class, ReachApplication.Helper.class, ReachApplication.OfRequest.class,
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

	@Component
	public static class Helper {

		private final ReflexContext reflex;

		private final ReflexElement element;

		Helper(ReflexContext reflex, ReflexElement element) {
			this.reflex = reflex;
			this.element = element;
		}

		public String describe() {
			return this.reflex.target() + " from <" + this.element.tagName() + ">";
		}

	}

	@Reflex
	static class ReachReflex {

		private final ReflexContext reflex;

		private final Helper helper;

		private final OfRequest ofRequest;

		private final OfSession ofSession;

		private String seen;

		ReachReflex(ReflexContext reflex, Helper helper, OfRequest ofRequest, OfSession ofSession) {
			this.reflex = reflex;
			this.helper = helper;
			this.ofRequest = ofRequest;
			this.ofSession = ofSession;
			this.seen = "made for " + reflex.target();
		}

		@ReflexAction
		void constructed() {
			this.reflex.model().addAttribute("page", this.helper.describe());
		}

		@ReflexAction
		void bound(@RequestParam String word, @RequestParam String asked) {
			this.seen = word + " " + asked;
		}

		@ReflexAction
		void resolved(Ticket ticket, UriComponentsBuilder uris) {
			this.seen = ticket.origin() + " " + uris.path("/x").toUriString();
		}

		@ReflexAction
		void scoped(HttpServletRequest request) {
			this.ofRequest.setNote("request");
			this.ofSession.setNote("session");
			request.setAttribute("left", "left");
			this.seen = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest()
				.getRequestURI();
		}

		@ReflexAction
		void sessionAttribute(@SessionAttribute(required = false) String basket) {
			this.seen = "basket " + basket;
			this.reflex.session().setAttribute("basket", "full");
		}

		@ReflexAction
		void validated(@Min(1) int step, @NotBlank @RequestParam String title) {
			throw new AssertionError("Called with what is not valid");
		}

		@ReflexAction
		void typed(@RequestParam long number) {
			throw new AssertionError("Called with what is no number");
		}

		@ReflexAction
		void readsModel(ReflexContext reflex) {
			Map<String, Object> before = reflex.pageModel();
			this.seen = "runs " + before.get("runs") + ", again " + reflex.pageModel().get("runs");
			reflex.model().addAttribute("page", before.get("page") + ", changed");
		}

		@ReflexAction
		void headers(ReflexContext reflex) {
			reflex.headers().set("X-Theme", "dark");
		}

		@ReflexAction
		void headersAndModel(ReflexContext reflex) {
			reflex.headers().set("X-Theme", "dark");
			this.seen = String.valueOf(reflex.pageModel().get("page"));
		}

		@ReflexAction
		void readings(ReflexElement element) {
			this.seen = element.attribute("max", Integer.class) + " " + element.attribute("data-open", Boolean.class)
					+ " " + element.value(Double.class) + " " + element.innerHtml() + " " + element.text();
		}

	}

}
