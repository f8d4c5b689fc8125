package io.github.reflexboot.app;

import java.security.Principal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ CasesSecurity.class, CasesState.class, CasesApplication.Pages.class, CasesApplication.CaseReflex.class,
		CasesApplication.Interceptors.class })
public class CasesApplication {

	@Bean
	SessionLocaleResolver localeResolver() {
		return new SessionLocaleResolver();
	}

	static class Interceptors implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new LocaleChangeInterceptor());
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
						throws Exception {
					if (request.getParameter("veto") == null) {
						return true;
					}
					response.sendError(Integer.parseInt(request.getParameter("veto")));
					return false;
				}

			});
		}

	}

	@Controller
	static class Pages {

		@GetMapping(path = { "/open", "/secured", "/secured/{name}", "/admin", "/nobody", "/sensitive", "/inside",
				"/here", "/member", "/basic/page", "/token/page" }, produces = "text/html")
		@ResponseBody
		String page(Principal principal, HttpServletRequest request, Locale locale) {
			return "user=" + ((principal != null) ? principal.getName() : "nobody") + " tenant="
					+ request.getAttribute("tenant") + " locale=" + locale + " admin=" + request.isUserInRole("ADMIN");
		}

		@GetMapping(path = "/preauthorized", produces = "text/html")
		@ResponseBody
		@PreAuthorize("hasRole('ADMIN')")
		public String preAuthorized() {
			return "for admins";
		}

		@GetMapping(path = "/secured-method", produces = "text/html")
		@ResponseBody
		@Secured("ROLE_USER")
		public String secured() {
			return "for users";
		}

		@GetMapping(path = "/shared", produces = "text/html")
		@ResponseBody
		@CrossOrigin("https://other.example")
		String shared() {
			return "shared";
		}

		@GetMapping("/away")
		String away() {
			return "redirect:/open";
		}

		@GetMapping(path = "/gone", produces = "text/html")
		@ResponseBody
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping(path = "/broken", produces = "text/html")
		@ResponseBody
		String broken() {
			throw new IllegalStateException("broken");
		}

		@GetMapping("/json")
		ResponseEntity<Integer> json() {
			return ResponseEntity.ok(1);
		}

	}

	@Reflex
	static class CaseReflex {

		private final CasesState state;

		CaseReflex(CasesState state) {
			this.state = state;
		}

		@ReflexAction
		void act() {
			this.state.calls.incrementAndGet();
		}

		@ReflexAction
		@PreAuthorize("hasRole('ADMIN')")
		public void administer() {
			this.state.calls.incrementAndGet();
		}

	}

}
