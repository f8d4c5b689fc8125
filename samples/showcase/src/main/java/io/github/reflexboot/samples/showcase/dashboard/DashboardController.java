package io.github.reflexboot.samples.showcase.dashboard;

import java.time.Duration;
import java.util.List;

import io.github.reflexboot.ReflexQueries;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DashboardController {

	private static final Duration A_SECOND = Duration.ofSeconds(1);

	private final Reports reports;

	private final Customer customer;

	DashboardController(Reports reports, Customer customer) {
		this.reports = reports;
		this.customer = customer;
	}

	@GetMapping("/dashboard")
	String dashboard(ReflexQueries queries, Model model) {
		String id = this.customer.id();
		model.addAttribute("tiles", List.of(
				new Tile("last", "Last order", "at once, so the page waits for it",
						queries.await(A_SECOND).get("last", this.reports::last)),
				new Tile("best", "Best seller", "10 ms, too fast to flicker", queries.get("best", this.reports::best)),
				new Tile("number", "Orders", "0.4 s", queries.get("number", this.reports::number)),
				new Tile("average", "Average", "1 s, fails the first time",
						queries.get("average", () -> this.reports.average(id))),
				new Tile("turnover", "Turnover", "2 s", queries.call("turnover")),
				new Tile("hundred", "To the next hundred", "3 s", queries.get("hundred", this.reports::untilHundred))));
		return "dashboard";
	}

}
