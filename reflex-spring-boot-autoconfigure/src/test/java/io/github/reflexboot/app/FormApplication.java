package io.github.reflexboot.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ FormApplication.Page.class, FormApplication.FormReflex.class })
public class FormApplication {

	@Bean
	WebMvcConfigurer tenants() {
		return new WebMvcConfigurer() {

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new TenantResolver());
			}

		};
	}

	@Controller
	static class Page {

		@GetMapping("/form/{number}")
		String form(@PathVariable int number, HttpServletRequest request, Model model) {
			model.addAttribute("form", new Form("from the controller", false, null));
			model.addAttribute("seen", "controller");
			model.addAttribute("other", "controller");
			model.addAttribute("parameters", new TreeMap<>(request.getParameterMap()).keySet());
			return "form";
		}

	}

	@Reflex
	static class FormReflex {

		private String seen;

		private String unset;

		private final String injected = "injected";

		@ReflexAction
		void save(@Valid @ModelAttribute("form") Form form, BindingResult errors) {
			this.seen = form + " " + errors.getErrorCount();
		}

		@ReflexAction
		void saveUnchecked(@Valid @ModelAttribute("form") Form form) {
			throw new AssertionError("Called with an invalid form");
		}

		@ReflexAction
		void clear(Model model) {
			model.addAttribute("form", new Form("from the action", true, null));
		}

		@ReflexAction
		void params(@RequestParam List<String> tag, @RequestParam String blank, @RequestParam(required = false) Long no,
				ReflexContext reflex) {
			this.seen = tag + " [" + blank + "] " + no + " " + reflex.params();
		}

		@ReflexAction
		void requiredParam(@RequestParam String missing) {
			throw new AssertionError("Called without a parameter");
		}

		@ReflexAction
		void page(@PathVariable int number, @RequestParam String query, @RequestHeader("User-Agent") String agent,
				@CookieValue String taste, Locale locale, Tenant tenant, HttpSession session,
				HttpServletRequest request) {
			this.seen = number + " " + query + " " + agent + " " + taste + " " + locale + " " + tenant + " "
					+ (session != null) + " " + request.getMethod() + " " + request.getRequestURI();
		}

		@ReflexAction
		void element(ReflexElement element) {
			this.seen = element.tagName() + " " + element.attributes() + " " + element.dataset() + " "
					+ element.dataset("postId") + " " + element.dataset("id", Long.class) + " " + element.value() + " "
					+ element.values() + " " + element.checked() + " " + element.selected();
		}

		@ReflexAction
		void number(ReflexElement element) {
			element.dataset("post-id", Long.class);
		}

		@ReflexAction
		void context(ReflexContext reflex) {
			this.seen = reflex.id() + " " + reflex.target() + " " + reflex.url() + " " + reflex.element().tagName()
					+ " " + reflex.session().isNew() + " " + reflex.tab().length();
			reflex.model().addAttribute("other", "action");
		}

	}

	public record Form(@NotBlank String title, boolean done,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {
	}

	record Tenant(String name) {
	}

	static class TenantResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Tenant.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binderFactory) {
			return new Tenant(request.getHeader("X-Tenant"));
		}

	}

}
