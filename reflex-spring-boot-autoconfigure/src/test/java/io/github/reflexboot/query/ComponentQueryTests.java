package io.github.reflexboot.query;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.State;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Data that a component gets in the background.
 */
@Tag("same-on-every-server")
class ComponentQueryTests {

	private static final TestServer server = TestServer.start(List.of(Application.class));

	private static final String PAGE = "/slow";

	private final SlowStore store = server.bean(SlowStore.class);

	@Test
	void aComponentIsShownAtOnceAndOnceMoreWithItsPageWhenItsDataIsThere() {
		assertThat(server.get(PAGE).body()).contains("adding up", "data-reflex-subscribe");
		assertThat(this.store.count("1")).isZero();
		ComponentPage page = new ComponentPage(server, PAGE);
		page.socket().withoutRefreshes();
		page.refresh();
		assertThat(page.component("slow").text()).contains("adding up");
		this.store.begun("1").returns("one", "more");
		page.call("slow", "increment");
		assertThat(page.text("slow", "output")).isEqualTo("1");
		this.store.begun("2").returns("two");
		do {
			page.refresh();
		}
		while (page.component("slow:b").text().contains("adding up"));
		assertThat(page.component("slow").text()).contains("one and more", "1").doesNotContain("adding up");
		assertThat(page.component("slow:b").text()).contains("two");
		assertThat(this.store.count("1")).isEqualTo(1);
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, SlowComponent.class })
	static class Application {

		@Bean
		SlowStore store() {
			return new SlowStore();
		}

	}

	@Controller
	static class Pages {

		@GetMapping(PAGE)
		String slow(HttpServletRequest request) {
			request.getSession();
			return "slow";
		}

	}

	@ReflexComponent("slow")
	static class SlowComponent {

		@State
		int year;

		@State
		int count;

		private final ReflexQueries queries;

		private final SlowStore store;

		SlowComponent(ReflexQueries queries, SlowStore store) {
			this.queries = queries;
			this.store = store;
		}

		@ModelAttribute("rows")
		AsyncResult<Object> rows() {
			return this.queries.get("rows", List.of(this.year), () -> this.store.fetch(String.valueOf(this.year)));
		}

		@ReflexAction
		void increment() {
			this.count++;
		}

	}

}
