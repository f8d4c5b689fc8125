package io.github.reflexboot.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Bindable;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

/**
 * Pages whose components somebody attacks.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ VaultApplication.Pages.class, VaultApplication.Runs.class, VaultApplication.Vault.class,
		VaultApplication.Box.class, VaultApplication.Hidden.class })
public class VaultApplication {

	/**
	 * What has run.
	 */
	public static final class Runs {

		public final AtomicInteger methods = new AtomicInteger();

	}

	@Controller
	static class Pages {

		@GetMapping("/vaults/{page}")
		String vaults(@PathVariable String page, Model model) {
			model.addAttribute("keys", page.equals("1") ? List.of("a", "b") : List.of("c", "é/ü %@"));
			return "vaults";
		}

		@GetMapping("/attributes")
		@ResponseBody
		List<String> attributes(HttpSession session) {
			return Collections.list(session.getAttributeNames());
		}

		/**
		 * Make the states of the session what another release has written.
		 */
		@GetMapping("/outdate")
		@ResponseBody
		int outdate(HttpSession session) {
			List<String> names = Collections.list(session.getAttributeNames());
			names.forEach((name) -> session.setAttribute(name,
					String.valueOf(session.getAttribute(name)).replace("\"DAYS\"", "\"AEONS\"")));
			return names.size();
		}

		@GetMapping("/plain")
		String plain() {
			return "clock";
		}

		@GetMapping("/text")
		@ResponseBody
		String text() {
			return "text";
		}

	}

	@ReflexComponent("vault")
	static class Vault {

		private final Runs runs;

		@State
		private int count;

		@State
		private String secret = "";

		@State
		private boolean withBox;

		@State
		@Bindable
		private String name = "";

		@State
		@Bindable
		private int number;

		@State
		@Bindable
		private Boolean on = false;

		@State
		@Bindable
		private List<Integer> numbers = new ArrayList<>();

		@State
		@Bindable
		private String[] texts = {};

		@State
		@Bindable
		private Map<String, Integer> map = new HashMap<>();

		@State
		@Bindable
		private LocalDate day = LocalDate.of(2026, 11, 29);

		@State
		@Bindable
		private TimeUnit unit = TimeUnit.DAYS;

		private String stateless = "";

		Vault(Runs runs) {
			this.runs = runs;
		}

		@ReflexAction
		void open(ReflexContext reflex) {
			this.runs.methods.incrementAndGet();
			this.count++;
			reflex.emit("opened", this.count);
		}

		@ReflexAction
		void grow(int length) {
			this.count++;
			this.name = "x".repeat(length);
		}

		@ReflexAction
		void growBox(int length, ReflexContext reflex) {
			this.count++;
			reflex.emit("growing", length);
		}

		@ReflexAction
		void end(HttpServletRequest request) {
			this.runs.methods.incrementAndGet();
			request.getSession().invalidate();
		}

		@BeforeReflex
		void before() {
			this.stateless = "called";
		}

		public void drop() {
			this.runs.methods.incrementAndGet();
		}

		private void hidden() {
			this.runs.methods.incrementAndGet();
		}

		@ReflexListener("opened")
		void opened() {
			hidden();
		}

		@ModelAttribute("more")
		String more() {
			return this.stateless;
		}

	}

	@ReflexComponent("box")
	static class Box {

		@State
		private int level;

		@State
		private String content = "";

		@ReflexAction
		void fill() {
			this.level++;
		}

		@ReflexListener("growing")
		void growing(int length) {
			this.content = "x".repeat(length);
		}

	}

	/**
	 * No page shows it.
	 */
	@ReflexComponent("hidden")
	static class Hidden {

		private final Runs runs;

		Hidden(Runs runs) {
			this.runs = runs;
		}

		@ReflexAction
		void open() {
			this.runs.methods.incrementAndGet();
		}

	}

}
