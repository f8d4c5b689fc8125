package io.github.reflexboot.app;

import java.util.Map;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ AnswerApplication.Pages.class, AnswerApplication.AnswerReflex.class })
public class AnswerApplication {

	@Controller
	static class Pages {

		@GetMapping("/clock")
		String clock(Model model) {
			model.addAttribute("time", "by the controller");
			return "clock";
		}

	}

	@Reflex
	static class AnswerReflex {

		@ReflexAction
		void morphTwo(ReflexContext reflex) {
			reflex.morph("#clock", "<p id=\"clock\"><b>1</b></p>");
			reflex.morph("#other", "plain");
		}

		@ReflexAction
		void rendered(ReflexContext reflex, Model model) {
			model.addAttribute("time", "rendered");
			reflex.morph("#clock", reflex.render("clock :: clock", Map.of("more", "with more")));
		}

		@ReflexAction
		void reconnect(ReflexContext reflex) {
			reflex.reconnect();
			reflex.payload().put("tab", reflex.tab());
		}

		@ReflexAction
		void noView(ReflexContext reflex) {
			reflex.render("nothing");
		}

		@ReflexAction
		void operations(ReflexContext reflex) {
			reflex.morphNothing();
			reflex.operations().setTitle("after");
			reflex.operationsBefore().setTitle("before");
			reflex.payload().put("number", 7);
		}

		@ReflexAction
		void operationsWithThePage(ReflexContext reflex) {
			reflex.operations().setFocus("#clock");
		}

		@ReflexAction
		void mixed(ReflexContext reflex) {
			reflex.morphNothing();
			reflex.morph("#clock", "x");
		}

		@ReflexAction
		void away(ReflexContext reflex) {
			reflex.payload().put("why", "moved");
			reflex.redirect("/elsewhere?x=1");
		}

		@ReflexAction
		void unwritable(ReflexContext reflex) {
			Map<String, Object> payload = reflex.payload();
			payload.put("itself", payload);
		}

	}

}
