package io.github.reflexboot.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.ReflexTask;
import io.github.reflexboot.operation.Operations;

/**
 * Pages that are told what happens on others.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ TellingApplication.Pages.class, TellingApplication.OrdersReflex.class })
public class TellingApplication {

	public final AtomicInteger open = new AtomicInteger();

	public final List<String> heard = new CopyOnWriteArrayList<>();

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

	@Controller
	static class Pages {

		private final TellingApplication application;

		private final ReflexGroups groups;

		Pages(TellingApplication application, ReflexGroups groups) {
			this.application = application;
			this.groups = groups;
		}

		@GetMapping(path = "/orders", produces = "text/html")
		@ResponseBody
		String orders(HttpSession session) {
			return "<main data-reflex-subscribe='" + this.groups.sign("orders") + "'><b id='open'>"
					+ this.application.open + "</b><i id='session'>" + session.getId() + "</i><p id='news'></p></main>";
		}

		@GetMapping(path = "/alone", produces = "text/html")
		@ResponseBody
		String alone() {
			return "<main><p id='news'></p></main>";
		}

	}

	@Reflex
	static class OrdersReflex {

		private final TellingApplication application;

		private final ReflexBroadcaster broadcaster;

		OrdersReflex(TellingApplication application, ReflexBroadcaster broadcaster) {
			this.application = application;
			this.broadcaster = broadcaster;
		}

		@ReflexAction
		void order(String what) {
			this.application.open.incrementAndGet();
			this.broadcaster.toGroup("orders").refresh();
			this.broadcaster.toGroup("orders").emit("ordered", what);
		}

		@ReflexListener("ordered")
		void ordered(String what) {
			this.application.heard.add(what);
		}

		@ReflexAction(background = true)
		void pack(ReflexTask task) {
			task.update(new Operations().textContent("#news", "packed"));
		}

	}

}
