package io.github.reflexboot.app;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexQuery;
import io.github.reflexboot.State;
import io.github.reflexboot.support.OwnServer;
import io.github.reflexboot.support.TestServer;

/**
 * An application that is processed ahead of time: a reflex with an argument, a field and
 * a callback, a component with state, and a query.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ AheadApplication.Pages.class, AheadApplication.Rows.class, AheadApplication.SumsReflex.class,
		AheadApplication.Steps.class })
public class AheadApplication {

	/**
	 * Start it, and say at which port.
	 */
	public static void main(String[] arguments) {
		OwnServer.tellOf(
				new SpringApplicationBuilder(AheadApplication.class)
					.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn",
							"reflex.security.unguarded-actions=allow", "reflex.show-error-details=true",
							"reflex.queries.grace=10s", TestServer.WITH_JPA + "," + TestServer.JPA)
					.run(arguments));
	}

	/**
	 * An argument.
	 */
	public record Addend(int number, String note) {

	}

	/**
	 * A row of the query.
	 */
	public record Row(String name) {

	}

	@Controller
	static class Pages {

		@GetMapping("/")
		String page(@SessionAttribute(required = false) Integer sum, ReflexQueries queries, Model model) {
			AsyncResult<List<Row>> rows = queries.call("aheadRows", 2);
			model.addAttribute("rows", rows);
			model.addAttribute("sum", (sum != null) ? sum : 0);
			model.addAttribute("notice", "");
			return "ahead";
		}

	}

	@Component
	static class Rows {

		@ReflexQuery("aheadRows")
		List<Row> rows(int number) {
			return IntStream.rangeClosed(1, number).mapToObj((i) -> new Row("Row " + i)).toList();
		}

	}

	@Reflex
	static class SumsReflex {

		private String notice;

		private int extra;

		@BeforeReflex
		void before() {
			this.extra = 100;
		}

		@ReflexAction
		void add(HttpSession session, Addend addend) {
			session.setAttribute("sum", addend.number() + this.extra);
			this.notice = addend.note();
		}

	}

	@ReflexComponent("ahead-steps")
	static class Steps {

		@State
		int count;

		@State
		Addend last;

		@ReflexAction
		void step() {
			this.count++;
			this.last = new Addend(this.count, "stepped");
		}

	}

}
