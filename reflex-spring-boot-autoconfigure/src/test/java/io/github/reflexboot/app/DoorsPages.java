package io.github.reflexboot.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.aopalliance.intercept.MethodInterceptor;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.RenderingResponse;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

import io.github.reflexboot.ReflexPage;

/**
 * What answers, in all ways that Spring MVC knows.
 */
@Configuration(proxyBeanMethods = false)
@Import({ DoorsPages.Views.class, DoorsPages.ValidatedViews.class, DoorsBodies.class, DoorsPages.Advice.class })
class DoorsPages {

	private static final String HTML = "<html>shown</html>";

	@Bean
	static BeanNameAutoProxyCreator adviceAroundControllers() {
		BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
		creator.setBeanNames("*DoorsPages$Views");
		creator.setProxyTargetClass(true);
		creator.setInterceptorNames("advice");
		return creator;
	}

	@Bean
	static MethodInterceptor advice() {
		return (call) -> {
			if (call.getMethod().isAnnotationPresent(GetMapping.class)) {
				Doors.pass("aspect");
			}
			return call.proceed();
		};
	}

	@Bean
	RouterFunction<ServerResponse> functions(Doors doors) {
		return RouterFunctions.route().GET("/function-page", ReflexPage.of((request) -> {
			doors.functions.incrementAndGet();
			return RenderingResponse.create("shown").build();
		}))
			.GET("/function", (request) -> RenderingResponse.create("shown").build())
			.GET("/function-data", (request) -> ServerResponse.ok().body(Map.of("a", 1)))
			.filter((request, next) -> Doors.isShut("function") ? ServerResponse.status(403).build()
					: next.handle(request))
			.build();
	}

	@Bean
	SimpleUrlHandlerMapping handlers() {
		HttpRequestHandler handler = (request, response) -> {
			response.setContentType("text/html");
			response.getWriter().write(HTML);
		};
		return new SimpleUrlHandlerMapping(Map.of("/handler", handler), 0);
	}

	record Form(@NotBlank String name) {

	}

	@Controller
	static class Views {

		private final Doors doors;

		Views(Doors doors) {
			this.doors = doors;
		}

		@ModelAttribute
		void model() {
			Doors.pass("model");
		}

		@GetMapping({ "/view", "/deep/er/view", "/admin/view" })
		public String view(@RequestParam(defaultValue = "1") int id) {
			Doors.pass("body");
			return "shown";
		}

		@GetMapping("/valid")
		public String valid(@Valid @ModelAttribute Form form) {
			return "shown";
		}

		@ModelAttribute("calls")
		int calls() {
			return this.doors.calls.get();
		}

		@GetMapping("/counted")
		public String counted() {
			return "shown";
		}

		@GetMapping("/model-and-view")
		public ModelAndView modelAndView() {
			return new ModelAndView("shown");
		}

		@GetMapping("/callable")
		public Callable<String> callable() {
			return () -> "shown";
		}

		@GetMapping("/deferred")
		public DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setResult("shown");
			return result;
		}

		@GetMapping("/future")
		public CompletableFuture<ModelAndView> future() {
			return CompletableFuture.completedFuture(new ModelAndView("shown"));
		}

		@GetMapping(path = "/html-body", produces = "text/html")
		@ResponseBody
		public String htmlBody(@RequestParam(defaultValue = "1") int id) {
			return HTML;
		}

		@GetMapping(path = "/html-entity", produces = "text/html")
		public ResponseEntity<String> htmlEntity() {
			return ResponseEntity.ok(HTML);
		}

		@GetMapping(path = "/html-writer", produces = "text/html")
		public void htmlWriter(HttpServletResponse response) throws IOException {
			response.setContentType("text/html");
			response.getWriter().write(HTML);
		}

		@GetMapping("/forward")
		public String forward() {
			return "forward:/view";
		}

		@GetMapping("/for-admins")
		@PreAuthorize("hasRole('ADMIN')")
		public String forAdmins() {
			return "shown";
		}

		@GetMapping("/for-users")
		@Secured("ROLE_USER")
		public String forUsers() {
			return "shown";
		}

		@GetMapping("/looked-at-afterwards")
		@PostAuthorize("@doors.open('after')")
		public String lookedAtAfterwards() {
			return "shown";
		}

		@GetMapping("/away")
		public String away() {
			return "redirect:/view";
		}

		@GetMapping("/gone")
		public String gone() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

		@GetMapping("/no-view")
		public String noView() {
			return "there-is-none";
		}

		@PostMapping("/post-only")
		public String posted(Model model) {
			return "shown";
		}

	}

	@Controller
	@Validated
	static class ValidatedViews {

		@GetMapping("/validated")
		public String validated(@RequestParam(defaultValue = "9") @Min(5) int id) {
			return "shown";
		}

	}

	@ControllerAdvice
	static class Advice {

		@ModelAttribute
		void everywhere() {
			Doors.pass("advice");
		}

	}

}
