package io.github.reflexboot.invoke;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.bind.support.SessionStatus;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An action binds to what the controller of its page would bind to.
 */
class PageAttributeTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(AuthorApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/authors/3");
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aFormIsBoundToWhatTheControllerHasLoaded() {
		assertThat(ask("rename", "[[\"name\",\"new\"]]")).contains("new/mail of 3/page");
		assertThat(AuthorApplication.saved).satisfies((saved) -> {
			assertThat(saved.getName()).isEqualTo("new");
			assertThat(saved.getMail()).isEqualTo("mail of 3");
		});
	}

	@Test
	void whatLoadsItSeesTheFormAsItWouldInAPost() {
		ask("rename", "[[\"name\",\"new\"],[\"by\",\"form\"]]");
		assertThat(AuthorApplication.saved.getFrom()).isEqualTo("form");
	}

	@Test
	void whatAnActionWasOnlyGivenIsLoadedAnewForThePage() {
		int loads = AuthorApplication.loads.get();
		assertThat(ask("rename", "[[\"name\",\"new\"]]")).contains("loads " + AuthorApplication.loads.get());
		assertThat(AuthorApplication.loads.get()).isGreaterThan(loads + 1);
	}

	@Test
	void anAttributeOfTheSessionIsBoundAndKeptThere() {
		assertThat(ask("add", "[]")).contains("lines 1");
		assertThat(ask("add", "[]")).contains("lines 2");
		assertThat(server.get("/authors/3").body()).contains("lines 2");
	}

	@Test
	void anActionThatIsDoneWithTheSessionAttributesForgetsThem() {
		ask("add", "[]");
		assertThat(ask("complete", "[]")).contains("lines 0");
		assertThat(server.get("/authors/3").body()).contains("lines 0");
		ask("add", "[]");
		assertThat(ask("addAndComplete", "[]")).contains("lines 0");
	}

	@Test
	void whatIsKeptInTheSessionByItsTypeIsKnownBeforeAnActionNamesIt() {
		server.get("/typed/3?add=5");
		assertThat(askAt("/typed/3", "rename", "[[\"name\",\"new\"]]")).contains("lines 5");
		assertThat(askAt("/typed/3", "complete", "[]")).contains("lines 0");
		assertThat(server.get("/typed/3").body()).contains("lines 0");
	}

	@Test
	void whatAnActionForgetsIsShownAsTheControllerHasIt() {
		assertThat(ask("rename", "[[\"name\",\"\"]]")).contains("invalid");
		assertThat(ask("close", "[[\"name\",\"\"]]")).contains("stored/mail of 3/page").doesNotContain("invalid");
	}

	private String ask(String action, String params) {
		return askAt("/authors/3", action, params);
	}

	private String askAt(String page, String action, String params) {
		return this.socket.ask(page, "Author#" + action, "params", params).path("html").asString();
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ AuthorApplication.Pages.class, AuthorApplication.TypedPages.class, AuthorApplication.AuthorReflex.class })
	static class AuthorApplication {

		static final AtomicInteger loads = new AtomicInteger();

		static volatile Author saved;

		@Controller
		@SessionAttributes("order")
		static class Pages extends AbstractPages {

			@GetMapping("/authors/{id}")
			String page() {
				return "author";
			}

		}

		@Controller
		@SessionAttributes(types = Order.class)
		static class TypedPages extends AbstractPages {

			@GetMapping("/typed/{id}")
			String page(Order order, @RequestParam(defaultValue = "0") int add) {
				order.lines += add;
				return "author";
			}

		}

		abstract static class AbstractPages {

			@ModelAttribute("author")
			Author author(@PathVariable long id, @RequestParam(defaultValue = "page") String by) {
				Author author = new Author();
				author.name = "stored";
				author.mail = "mail of " + id;
				author.from = by;
				return author;
			}

			@ModelAttribute
			Order order() {
				return new Order();
			}

			@ModelAttribute("loads")
			int loads() {
				return loads.incrementAndGet();
			}

		}

		@Reflex
		static class AuthorReflex {

			@ReflexAction
			void rename(@Valid @ModelAttribute("author") Author author, BindingResult errors) {
				saved = author;
			}

			@ReflexAction
			void close(@Valid @ModelAttribute("author") Author author, BindingResult errors, ReflexContext reflex) {
				reflex.forget("author");
			}

			@ReflexAction
			void add(@ModelAttribute("order") Order order) {
				order.lines++;
			}

			@ReflexAction
			void complete(SessionStatus status) {
				status.setComplete();
			}

			@ReflexAction
			void addAndComplete(@ModelAttribute("order") Order order, SessionStatus status) {
				order.lines++;
				status.setComplete();
			}

		}

		static class Order implements Serializable {

			private static final long serialVersionUID = 1;

			private int lines;

			public int getLines() {
				return this.lines;
			}

		}

		static class Author {

			@NotBlank
			private String name;

			private String mail;

			private String from;

			public String getName() {
				return this.name;
			}

			public void setName(String name) {
				this.name = name;
			}

			public String getMail() {
				return this.mail;
			}

			public void setMail(String mail) {
				this.mail = mail;
			}

			public String getFrom() {
				return this.from;
			}

		}

	}

}
