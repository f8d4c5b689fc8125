package io.github.reflexboot.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexMutation;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexTask;

/**
 * A page with data that takes as long as a test says.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ DashboardApplication.Pages.class, DashboardApplication.ShopReflex.class })
public class DashboardApplication {

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

	@Bean
	Shop shop() {
		return new Shop();
	}

	/**
	 * What the page shows, and what a test says about it.
	 */
	public static final class Shop {

		public final List<String> rows = new CopyOnWriteArrayList<>();

		public final AtomicInteger fetches = new AtomicInteger();

		public final AtomicInteger arguments = new AtomicInteger();

		public volatile Callable<List<String>> sales = () -> List.copyOf(this.rows);

		public volatile Callable<Integer> stock = () -> 5;

		public volatile Callable<Boolean> adding = () -> true;

		public volatile Callable<Boolean> exporting = () -> true;

		public volatile boolean isClosed;

		public volatile boolean isRestless;

		private volatile CompletableFuture<Void> shown = new CompletableFuture<>();

		public void reset() {
			Shop fresh = new Shop();
			this.rows.clear();
			this.fetches.set(0);
			this.sales = () -> List.copyOf(this.rows);
			this.stock = fresh.stock;
			this.adding = fresh.adding;
			this.exporting = fresh.exporting;
			this.isClosed = false;
			this.isRestless = false;
		}

		List<String> fetchSales() throws Exception {
			this.fetches.incrementAndGet();
			return this.sales.call();
		}

		/**
		 * Return data that comes only after the page was shown.
		 */
		public Callable<Integer> afterThePage(int number) {
			CompletableFuture<Void> next = new CompletableFuture<>();
			this.shown = next;
			return () -> {
				next.get(30, TimeUnit.SECONDS);
				return number;
			};
		}

		public String showTo(String whom) {
			this.shown.complete(null);
			return "shown to " + whom;
		}

	}

	@Controller
	static class Pages {

		private final Shop shop;

		Pages(Shop shop) {
			this.shop = shop;
		}

		@GetMapping("/dashboard")
		String dashboard(ReflexQueries queries, Model model) {
			model.addAttribute("shop", this.shop);
			if (!this.shop.isClosed) {
				int year = this.shop.isRestless ? this.shop.arguments.incrementAndGet() : 7;
				model.addAttribute("sales", queries.get("sales", List.of(year), this.shop::fetchSales));
				model.addAttribute("stock", queries.get("stock", () -> this.shop.stock.call()));
			}
			return "dashboard";
		}

		@GetMapping("/whose")
		String whose(ReflexQueries queries, Model model) {
			model.addAttribute("shop", this.shop);
			model.addAttribute("sales", queries.get("sales",
					() -> List.of("of " + SecurityContextHolder.getContext().getAuthentication().getName())));
			return "dashboard";
		}

	}

	@Reflex("Shop")
	static class ShopReflex {

		private final Shop shop;

		ShopReflex(Shop shop) {
			this.shop = shop;
		}

		@ReflexMutation(refetch = "sales")
		void addSale(@RequestParam String row) throws Exception {
			this.shop.adding.call();
			this.shop.rows.add(row);
		}

		@ReflexAction(background = true)
		void export(ReflexTask task) throws Exception {
			this.shop.exporting.call();
		}

		@ReflexAction
		void order(ReflexContext reflex) throws Exception {
			reflex.operations().textContent("#step", "asking the bank");
			reflex.flush();
			reflex.operations().addCssClass("#step", "paid").textContent("#step", "paid");
			reflex.flush();
			this.shop.adding.call();
			reflex.morph("#again", "<b id='again'>ordered</b>");
		}

	}

}
