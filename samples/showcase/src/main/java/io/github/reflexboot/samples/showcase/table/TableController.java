package io.github.reflexboot.samples.showcase.table;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class TableController {

	private static final String[] PARTS = { "Bearing", "Bracket", "Flange", "Gasket", "Hinge", "Spindle", "Washer" };

	private static final String[] MAKERS = { "Eriksen", "Kowalski", "Okafor", "Silva" };

	private static final Map<String, Comparator<Row>> ORDERS = Map.of("number", Comparator.comparing(Row::number),
			"part", Comparator.comparing(Row::part), "left", Comparator.comparing(Row::left), "price",
			Comparator.comparing(Row::price));

	@GetMapping("/table")
	String table(@RequestParam(defaultValue = "number") String sort, @RequestParam(defaultValue = "") String maker,
			@SessionAttribute Optional<Integer> sold, Model model) {
		model.addAttribute("sold", sold.orElse(0));
		model.addAttribute("makers", MAKERS);
		model.addAttribute("maker", maker);
		model.addAttribute("sort", sort);
		model.addAttribute("rows",
				IntStream.rangeClosed(1, 200)
					.mapToObj((i) -> row(i, sold.orElse(0)))
					.filter((row) -> maker.isEmpty() || row.maker().equals(maker))
					.sorted(ORDERS.getOrDefault(sort, ORDERS.get("number")))
					.toList());
		return "table";
	}

	private static Row row(int number, int sold) {
		int left = 40 + number * 13 % 60 - sold / 200 - ((sold % 200 >= number) ? 1 : 0);
		return new Row(number, PARTS[number % 7] + " " + (char) ('A' + number % 26) + number,
				"Hall %d, shelf %d".formatted(number % 4 + 1, number * 11 % 80), MAKERS[number % 4], left,
				number * 37 % 900);
	}

	public record Row(int number, String part, String place, String maker, int left, int price) {
	}

}
