package io.github.reflexboot.app;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;

import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexChain;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

/**
 * Components that do everything that an action can, and some that cannot be shown.
 */
@Import({ OddComponents.Pages.class, OddComponents.Steps.class, OddComponents.Echo.class, OddComponents.TwoRoots.class,
		OddComponents.NoRoot.class, OddComponents.Unkept.class, OddComponents.Times.class,
		OddComponents.Calendars.class })
public class OddComponents {

	@Controller
	static class Pages {

		@GetMapping("/steps")
		String steps() {
			return "steps";
		}

		@GetMapping("/odd")
		String odd() {
			return "odd";
		}

	}

	@ReflexComponent("steps")
	static class Steps {

		@State
		private int count;

		@State
		private List<String> steps = new ArrayList<>();

		private String note = "none";

		@BeforeReflex
		void before(ReflexContext reflex) {
			this.note = "of this call";
			this.steps.add("before " + reflex.target());
			if (reflex.params().containsKey("halt")) {
				throw new ReflexHaltedException("as asked");
			}
		}

		@AroundReflex
		void around(ReflexChain chain) throws Exception {
			this.steps.add("around");
			chain.proceed();
			this.steps.add("around done");
		}

		@AfterReflex
		void after() {
			this.steps.add("after " + this.count);
		}

		@ReflexAction
		void run() {
			this.count++;
		}

		@ReflexListener("noted")
		void noted(String value) {
			this.steps.add("heard " + value);
		}

		@ReflexAction
		void leaveAsItIs(ReflexContext reflex) {
			this.count++;
			reflex.emit("echo", "unseen");
			reflex.morphNothing();
		}

		@ReflexAction
		void morphElsewhere(ReflexContext reflex) {
			this.count++;
			reflex.morph("#elsewhere", "<b>" + this.count + "</b>");
		}

		@ReflexAction
		void tell(ReflexContext reflex) {
			this.count++;
			reflex.operations().setTitle("count " + this.count);
			reflex.payload().put("count", this.count);
		}

		@ReflexAction
		CompletableFuture<Void> later() {
			return CompletableFuture.runAsync(() -> this.count++);
		}

		@ReflexAction
		void flush(ReflexContext reflex) {
			reflex.operations().setTitle("under way");
			reflex.flush();
			this.count++;
		}

	}

	/**
	 * Answers each event with another one, as long as it hears any.
	 */
	@ReflexComponent("echo")
	static class Echo {

		@State
		private int heard;

		@ReflexListener("echo")
		void echo(String value, ReflexContext reflex) {
			this.heard++;
			if (value.equals("again")) {
				reflex.emit("echo", value);
			}
		}

		@ReflexAction
		void begin(ReflexContext reflex) {
			reflex.emit("echo", "again");
		}

		@ReflexAction
		void note(ReflexContext reflex) {
			reflex.emit("noted", "this");
			reflex.emit("echo", "once");
		}

		@ReflexAction
		void say(int times, ReflexContext reflex) {
			for (int i = 0; i < times; i++) {
				reflex.emit("echo", "once");
			}
		}

	}

	@ReflexComponent("two-roots")
	static class TwoRoots {

	}

	@ReflexComponent("no-root")
	static class NoRoot {

	}

	@ReflexComponent("times")
	static class Times {

		@State
		private int calls;

		@State
		private ZonedDateTime zoned = ZonedDateTime.parse("2026-03-01T00:30+01:00[Europe/Paris]");

		@State
		private OffsetDateTime offset = OffsetDateTime.parse("2026-03-01T00:30-05:00");

		@State
		private ZonedDateTime utc = ZonedDateTime.parse("2026-03-01T00:30Z[UTC]");

		@ReflexAction
		void touch() {
			this.calls++;
		}

	}

	@ReflexComponent("calendars")
	static class Calendars {

		@State
		private Calendar day = Calendar.getInstance(TimeZone.getTimeZone("Pacific/Auckland"));

	}

	@ReflexComponent("unkept")
	static class Unkept {

		@State
		private Thread worker = new Thread();

	}

}
