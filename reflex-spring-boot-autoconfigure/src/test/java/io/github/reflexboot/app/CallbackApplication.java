package io.github.reflexboot.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.ReflexInterceptor;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ CallbackApplication.Pages.class, CallbackApplication.StepsReflex.class })
public class CallbackApplication {

	public final List<String> steps = new CopyOnWriteArrayList<>();

	@Bean
	@Order(1)
	ReflexInterceptor outer() {
		return (reflex, chain) -> {
			this.steps.add("outer " + reflex.target());
			chain.proceed();
			this.steps.add("outer done");
		};
	}

	@Bean
	@Order(2)
	ReflexInterceptor inner() {
		return (reflex, chain) -> {
			this.steps.add("inner");
			chain.proceed();
			if (reflex.params().containsKey("twice")) {
				chain.proceed();
			}
		};
	}

	@Controller
	static class Pages {

		private final CallbackApplication application;

		Pages(CallbackApplication application) {
			this.application = application;
		}

		@GetMapping("/steps")
		String steps(Model model) {
			this.application.steps.add("page");
			return "flash";
		}

		@GetMapping("/set")
		String set(RedirectAttributes attributes) {
			attributes.addFlashAttribute("message", "for the next page");
			return "redirect:/steps";
		}

		@GetMapping(path = "/other", produces = "text/html")
		@ResponseBody
		String other() {
			return "other";
		}

	}

	abstract static class BaseReflex {

		abstract List<String> steps();

		@BeforeReflex(only = "plain")
		void inherited() {
			steps().add("inherited");
		}

	}

	@Reflex
	static class StepsReflex extends BaseReflex {

		private final CallbackApplication application;

		private String set;

		StepsReflex(CallbackApplication application) {
			this.application = application;
		}

		@Override
		List<String> steps() {
			return this.application.steps;
		}

		@BeforeReflex(except = "plain")
		void before(ReflexContext reflex) {
			this.application.steps.add("before");
			this.set = "by before";
			if (reflex.params().containsKey("halt")) {
				throw new ReflexHaltedException("as asked");
			}
			if (reflex.params().containsKey("forbid")) {
				throw new ReflexForbiddenException("as asked");
			}
		}

		@AroundReflex(only = { "run", "fail" })
		void around(ReflexChain chain, ReflexContext reflex) throws Exception {
			this.application.steps.add("around");
			if (!reflex.params().containsKey("stop")) {
				chain.proceed();
				this.application.steps.add("around done");
			}
		}

		@AfterReflex(only = { "run", "fail" })
		void after() {
			this.application.steps.add("after");
		}

		@AroundReflex(only = "nested")
		void aroundA(ReflexChain chain) throws Exception {
			this.application.steps.add("around A");
			chain.proceed();
			this.application.steps.add("around A done");
		}

		@AroundReflex(only = "nested")
		void aroundB(ReflexChain chain) throws Exception {
			this.application.steps.add("around B");
			chain.proceed();
			this.application.steps.add("around B done");
		}

		@AfterReflex(only = "nested")
		void afterA() {
			this.application.steps.add("after A");
		}

		@AfterReflex(only = "nested")
		void afterB() {
			this.application.steps.add("after B");
		}

		@ReflexAction
		void nested() {
			this.application.steps.add("nested");
		}

		@ReflexAction
		void run() {
			this.application.steps.add("run " + this.set);
		}

		@ReflexAction
		void plain() {
			this.application.steps.add("plain " + this.set);
		}

		@ReflexAction
		void fail() {
			throw new IllegalStateException("no luck");
		}

		@ReflexAction
		void flash(RedirectAttributes attributes) {
			attributes.addFlashAttribute("message", "once");
		}

		@ReflexAction
		String flashAndGo(RedirectAttributes attributes) {
			attributes.addFlashAttribute("message", "over there");
			return "redirect:/steps";
		}

		@ReflexAction
		String nowhere() {
			return null;
		}

		@ReflexAction
		String odd() {
			return "steps";
		}

	}

}
