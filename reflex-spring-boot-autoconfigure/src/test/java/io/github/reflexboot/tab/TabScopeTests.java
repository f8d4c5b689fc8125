package io.github.reflexboot.tab;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.ScopeNotActiveException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Beans that belong to one open page.
 */
@Tag("same-on-every-server")
class TabScopeTests {

	private static final TestServer server = TestServer.start(List.of(Application.class));

	private static final String TAB = "/pad";

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.get(TAB);
	}

	@Test
	void twoTabsOfAVisitorHaveBeansOfTheirOwn() {
		try (TestSocket one = server.open(); TestSocket two = server.open()) {
			assertThat(write(one)).contains("lines 1");
			assertThat(write(one)).contains("lines 2");
			assertThat(write(two)).contains("lines 1");
			assertThat(write(one)).contains("lines 3");
		}
	}

	@Test
	void aPageThatIsLoadedShowsANewBeanThatEndsWithItsRequest() {
		try (TestSocket tab = server.open()) {
			write(tab);
			int destroyed = Pad.destroyed.get();
			assertThat(server.get(TAB).body()).contains("lines 0");
			assertThat(Pad.destroyed.get()).isEqualTo(destroyed + 1);
			assertThat(write(tab)).contains("lines 2");
		}
	}

	@Test
	void aBeanOutlivesItsConnectionForAWhileAndThenEnds() {
		TabBeans beans = server.bean(TabBeans.class);
		awaitNoTab();
		beans.endLeft(System.nanoTime() + 1_000_000_000_000L);
		TestSocket tab = server.open();
		write(tab);
		int destroyed = Pad.destroyed.get();
		beans.endLeft(System.nanoTime() + 1_000_000_000_000L);
		assertThat(Pad.destroyed.get()).isEqualTo(destroyed);
		tab.leave();
		awaitNoTab();
		beans.endLeft(System.nanoTime() + 1_000_000_000_000L);
		assertThat(Pad.destroyed.get()).isEqualTo(destroyed);
		beans.endLeft(System.nanoTime() + 2_000_000_000_000L);
		assertThat(Pad.destroyed.get()).isEqualTo(destroyed + 1);
	}

	@Test
	void aPageWhoseSessionHasChangedGetsANewBean() {
		try (TestSocket tab = server.open()) {
			write(tab);
			write(tab);
			int destroyed = Pad.destroyed.get();
			assertThat(tab.ask(TAB, "Pad#renew").path("html").asString()).contains("lines 2");
			assertThat(tab.ask(TAB, "Pad#write", "v", "\"?\"").path("html").asString()).contains("lines 1");
			assertThat(Pad.destroyed.get()).isEqualTo(destroyed + 1);
		}
	}

	@Test
	void aPageThatConnectsAgainHasTheSameBean() {
		TestSocket tab = server.open();
		write(tab);
		write(tab);
		String key = tab.key();
		tab.close();
		awaitNoTab();
		try (TestSocket again = server.openAgain(key)) {
			assertThat(write(again)).contains("lines 3");
		}
	}

	@Test
	void aSessionThatEndsEndsTheBeansOfItsPagesAtOnce() {
		try (TestSocket tab = server.open(); TestSocket other = server.open()) {
			write(tab);
			write(other);
			int destroyed = Pad.destroyed.get();
			server.get("/pad/end");
			assertThat(Pad.destroyed.get()).isEqualTo(destroyed + 2);
		}
	}

	@Test
	void aReflexThatEndsItsSessionEndsTheBeansOfAllItsPagesWhenItIsDone() {
		try (TestSocket tab = server.open(); TestSocket other = server.open()) {
			write(tab);
			write(other);
			int destroyed = Pad.destroyed.get();
			assertThat(tab.ask(TAB, "Pad#renew").path("html").asString()).contains("lines 1");
			assertThat(Pad.destroyed.get()).isEqualTo(destroyed + 2);
		}
	}

	@Test
	void thePageThatWasNotUsedForLongestLosesItsBeanWhereThereAreTooMany() {
		try (TestServer small = TestServer.start(List.of(Application.class), "reflex.limits.tabs-with-beans=2")) {
			small.get(TAB);
			try (TestSocket one = small.open(); TestSocket two = small.open(); TestSocket three = small.open()) {
				write(one);
				write(two);
				write(one);
				assertThat(write(three)).contains("lines 1");
				assertThat(write(one)).contains("lines 3");
				assertThat(write(two)).contains("lines 1");
				assertThat(write(three)).contains("lines 1");
			}
		}
	}

	@Test
	void outsideOfARequestThereIsNone() {
		assertThatExceptionOfType(ScopeNotActiveException.class).isThrownBy(() -> server.bean(Pad.class).size())
			.havingCause()
			.withMessageContaining("outside of a request");
	}

	private static String write(TestSocket tab) {
		return tab.ask(TAB, "Pad#write").path("html").asString();
	}

	private static void awaitNoTab() {
		long end = System.nanoTime() + 20_000_000_000L;
		while (server.bean(Tabs.class).all().findAny().isPresent()) {
			assertThat(System.nanoTime()).as("the tab is still open").isLessThan(end);
			Thread.onSpinWait();
		}
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, PadReflex.class, Pad.class })
	static class Application {

	}

	@Component
	@TabScope
	static class Pad {

		static final AtomicInteger destroyed = new AtomicInteger();

		private int lines;

		void write() {
			this.lines++;
		}

		int size() {
			return this.lines;
		}

		@PreDestroy
		void destroy() {
			destroyed.incrementAndGet();
		}

	}

	@Controller
	static class Pages {

		private final Pad pad;

		Pages(Pad pad) {
			this.pad = pad;
		}

		@GetMapping("/pad/end")
		@ResponseBody
		String end(HttpServletRequest request) {
			request.getSession().invalidate();
			return "ended";
		}

		@GetMapping(TAB)
		String pad(HttpServletRequest request, Model model) {
			request.getSession();
			model.addAttribute("lines", "lines " + this.pad.size());
			return "pad";
		}

	}

	@Reflex
	static class PadReflex {

		private final Pad pad;

		PadReflex(Pad pad) {
			this.pad = pad;
		}

		@ReflexAction
		void write() {
			this.pad.write();
		}

		@ReflexAction
		void renew(HttpServletRequest request) {
			request.changeSessionId();
		}

	}

}
