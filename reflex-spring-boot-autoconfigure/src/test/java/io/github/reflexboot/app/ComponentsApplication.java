package io.github.reflexboot.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

/**
 * Pages with components of many kinds.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ComponentsApplication.Pages.class, ComponentsApplication.Runs.class, ComponentsApplication.Counter.class,
		ComponentsApplication.CounterRow.class, ComponentsApplication.Panel.class, ComponentsApplication.Greeting.class,
		ComponentsApplication.OrderForm.class, ComponentsApplication.Journal.class,
		ComponentsApplication.PageReflex.class, ComponentsApplication.Price.class, ComponentsApplication.Takes.class,
		ComponentsApplication.Badge.class, OddComponents.class })
public class ComponentsApplication {

	/**
	 * What has happened.
	 */
	public static final class Runs {

		public final AtomicInteger controller = new AtomicInteger();

		public final AtomicInteger actions = new AtomicInteger();

		public volatile String title = "First title";

		public volatile List<String> rows = List.of("x", "y");

		public volatile boolean withPanel = true;

	}

	@Controller
	static class Pages {

		private final Runs runs;

		Pages(Runs runs) {
			this.runs = runs;
		}

		@GetMapping({ "/board", "/boards/{id}" })
		String board(@RequestParam(defaultValue = "0") int start, Model model) {
			model.addAttribute("run", this.runs.controller.incrementAndGet());
			model.addAttribute("start", start);
			model.addAttribute("label", "of the page");
			model.addAttribute("title", this.runs.title);
			model.addAttribute("rows", this.runs.rows);
			model.addAttribute("withPanel", this.runs.withPanel);
			return "board";
		}

		/**
		 * Let the visitor have clicked often, or let another release have written what is
		 * kept.
		 */
		@GetMapping("/takes")
		String takes(@RequestParam(required = false) Integer from, @RequestParam(required = false) Long schema,
				HttpSession session) {
			for (String name : Collections.list(session.getAttributeNames())) {
				String[] kept = String.valueOf(session.getAttribute(name)).split(" ", 7);
				if (from != null) {
					kept[0] = String.valueOf(from);
					kept[6] = "{\"taken\":" + from + "}";
				}
				if (schema != null) {
					kept[4] = String.valueOf(schema);
				}
				session.setAttribute(name, String.join(" ", kept));
			}
			return "takes";
		}

		@GetMapping("/price")
		String price() {
			return "price";
		}

		@GetMapping("/badges")
		String badges() {
			return "badges";
		}

		@GetMapping("/empty")
		String empty() {
			return "clock";
		}

	}

	@Reflex
	static class PageReflex {

		@ReflexAction
		void nothing() {
		}

		@ReflexAction
		void reset(ReflexContext reflex) {
			reflex.resetState();
		}

	}

	@ReflexComponent("counter")
	static class Counter {

		private final Runs runs;

		private final ReflexBroadcaster broadcaster;

		@State
		private int count;

		@State
		private String label = "Clicks";

		Counter(Runs runs, ReflexBroadcaster broadcaster) {
			this.runs = runs;
			this.broadcaster = broadcaster;
		}

		@ReflexAction
		void refreshAll() {
			this.broadcaster.toAll().refresh();
		}

		@ReflexAction
		void refreshPageAndAll(ReflexContext reflex) {
			this.broadcaster.toAll().refresh();
			reflex.refreshPage();
		}

		@ReflexAction
		void increment(ReflexContext reflex) {
			this.count++;
			this.runs.actions.incrementAndGet();
			reflex.emit("counted", this.count);
		}

		@ReflexAction
		void incrementPage(ReflexContext reflex) {
			this.count++;
			reflex.refreshPage();
		}

		@ReflexAction
		void fail() {
			this.count = 1000;
			throw new IllegalStateException("no");
		}

		@ReflexAction
		void leave(ReflexContext reflex) {
			this.count++;
			reflex.redirect("/empty");
		}

		@ReflexAction
		void end(HttpServletRequest request) {
			this.count++;
			request.getSession().invalidate();
		}

		void notAnAction() {
			this.count = -1;
		}

	}

	@ReflexComponent("takes")
	static class Takes {

		@State
		private int taken;

		@ReflexAction
		void take() {
			this.taken++;
		}

	}

	@ReflexComponent("counter-row")
	static class CounterRow {

		@State
		private String label = "";

		@State
		private int count;

		@ReflexAction
		void add(int step) {
			this.count += step;
		}

	}

	@ReflexComponent("panel")
	static class Panel {

		@State
		private boolean open = true;

		@State
		private String notice = "quiet";

		@ReflexAction
		void toggle() {
			this.open = !this.open;
		}

		@ReflexListener("counted")
		void counted(int count) {
			this.notice = "counted " + count;
		}

	}

	@ReflexComponent("greeting")
	static class Greeting {

		@State
		@Bindable
		@Size(max = 5)
		private String name = "you";

		@State
		@Bindable
		private boolean loud;

		@State
		private String secret = "s";

		@ReflexAction
		void noted() {
		}

		@ModelAttribute("length")
		int length() {
			return this.name.length();
		}

		String secret() {
			return this.secret;
		}

	}

	/**
	 * What a visitor orders.
	 */
	public static final class Form {

		@NotBlank
		private String item = "";

		private String customer = "";

		public String getItem() {
			return this.item;
		}

		public String getCustomer() {
			return this.customer;
		}

		void customer(String name) {
			this.customer = name;
		}

		public void setItem(String item) {
			this.item = item;
		}

	}

	/**
	 * What was ordered.
	 *
	 * @param name what
	 * @param day when
	 */
	public record Item(String name, LocalDate day) {

	}

	@ReflexComponent("order")
	static class OrderForm {

		@State
		private List<Item> items = new ArrayList<>();

		@ModelAttribute("form")
		Form form() {
			Form form = new Form();
			form.customer("Ann");
			return form;
		}

		@ReflexAction
		void save(@Valid @ModelAttribute("form") Form form, BindingResult errors, ReflexContext reflex) {
			if (!errors.hasErrors()) {
				this.items.add(new Item(form.getItem() + " for " + form.getCustomer(), LocalDate.of(2026, 11, 29)));
				reflex.forget("form");
			}
		}

	}

	@ReflexComponent("badge")
	static class Badge {

		@State
		private String name = "nobody";

		@State
		private String key = "none";

		@State
		private int with = 1;

		@State
		private List<String> marks = new ArrayList<>(List.of("first"));

		@ReflexAction
		void mark(String mark) {
			this.name = mark;
			this.with++;
			this.marks.add(mark);
		}

		@ReflexAction
		void startAnew(ReflexContext reflex) {
			this.marks.add("gone");
			reflex.resetState();
			this.with = 10;
		}

		@ReflexAction
		void tell(ReflexContext reflex) {
			reflex.emit("anew", null);
		}

		@ReflexListener("anew")
		void anew(ReflexContext reflex) {
			reflex.resetState();
		}

	}

	@ReflexComponent("price")
	static class Price {

		@State
		@Bindable
		private BigDecimal amount = BigDecimal.ZERO;

		@State
		private List<BigDecimal> all = new ArrayList<>();

		@State
		private int calls;

		@State
		private String text = "";

		@ReflexAction
		void add() {
			this.all.add(this.amount);
			this.calls++;
		}

		@ReflexAction
		void fill(int length) {
			this.text = "x".repeat(length);
			this.calls++;
		}

	}

	@ReflexComponent("log")
	static class Journal {

		@State
		private List<String> lines = new ArrayList<>();

		@ReflexListener("counted")
		void counted(int count, ReflexContext reflex) {
			this.lines.add("counted " + count);
			if (count == 99) {
				reflex.emit("counted", 99);
			}
		}

		@ReflexAction
		void loop(ReflexContext reflex) {
			reflex.emit("loop", "x");
		}

	}

}
