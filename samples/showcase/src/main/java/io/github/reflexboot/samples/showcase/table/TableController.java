package io.github.reflexboot.samples.showcase.table;

import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
class TableController {

	private static final String[] PARTS = { "Bearing", "Bracket", "Flange", "Gasket", "Hinge", "Spindle", "Washer" };

	private static final String[] MAKERS = { "Eriksen", "Kowalski", "Okafor", "Silva" };

	@GetMapping("/table")
	String table(@SessionAttribute Optional<Integer> sold, Model model) {
		model.addAttribute("sold", sold.orElse(0));
		model.addAttribute("rows", IntStream.rangeClosed(1, 200).mapToObj((i) -> row(i, sold.orElse(0))).toList());
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
