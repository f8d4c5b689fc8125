package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;
import io.github.reflexboot.browsertests.support.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A form in a component within another one, which also listens to it.
 */
@ExtendWith(Chromium.class)
class ComponentFormIT {

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start() {
		application = new SpringApplicationBuilder(Entries.class)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "server.port=0",
					"spring.thymeleaf.prefix=classpath:/component-form/",
					"spring.autoconfigure.exclude="
							+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
							+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
							+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration")
			.run();
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	private static void refuse(Page page) {
		page.navigate("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/entries");
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.fill("form input", "much too long");
		page.click("#save");
		assertThat(page.locator("form b")).hasText("4 letters");
	}

	@Test
	void whatWasWrongAndWhatWasTypedStayWhileTheComponentAroundIsCalledAndHeard(Page page) {
		refuse(page);
		for (int count = 1; count <= 3; count++) {
			page.click("#outer");
			assertThat(page.locator("output")).hasText(String.valueOf(count));
			assertThat(page.locator("form b")).hasText("4 letters");
			assertThat(page.locator("form input")).hasValue("much too long");
		}
		page.fill("form input", "fine");
		page.click("#save");
		assertThat(page.locator("form b")).hasCount(0);
		assertThat(page.locator("form i")).hasText("3");
	}

	@Test
	void whatThePageShowsIsTheFormAsItIs(Page page) {
		refuse(page);
		page.click("#outer");
		assertThat(page.locator("output")).hasText("1");
		assertThat(page.locator("form b")).hasText("4 letters");
		page.click("#page");
		assertThat(page.locator("form b")).hasCount(0);
		assertThat(page.locator("form i")).hasText("1");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration(
			exclude = { SecurityFilterAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
					UserDetailsServiceAutoConfiguration.class, JdbcSessionAutoConfiguration.class })
	@Import({ Pages.class, Outer.class, Entry.class, EntriesReflex.class })
	static class Entries {

	}

	@Controller
	static class Pages {

		@GetMapping("/entries")
		String entries() {
			return "page";
		}

	}

	@Reflex
	static class EntriesReflex {

		@ReflexAction
		void nothing() {
		}

	}

	@ReflexComponent("outer")
	static class Outer {

		@State
		private int count;

		@ReflexAction
		void count(ReflexContext reflex) {
			this.count++;
			reflex.emit("counted", this.count);
		}

	}

	/**
	 * What is entered.
	 *
	 * @param text a few letters
	 */
	record Line(@Size(max = 4, message = "{max} letters") String text) {

	}

	@ReflexComponent("entry")
	static class Entry {

		@State
		private int heard;

		@ModelAttribute("line")
		Line line() {
			return new Line("");
		}

		@ReflexAction
		void save(@Valid @ModelAttribute("line") Line line, BindingResult errors, ReflexContext reflex) {
			if (!errors.hasErrors()) {
				reflex.forget("line");
			}
		}

		@ReflexListener("counted")
		void counted(int count) {
			this.heard = count;
		}

	}

}
