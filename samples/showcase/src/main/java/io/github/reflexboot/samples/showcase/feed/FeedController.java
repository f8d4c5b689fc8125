package io.github.reflexboot.samples.showcase.feed;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FeedController {

	private static final int PART = 20;

	private static final int ALL = 100;

	private static final String[] BIRDS = { "Avocet", "Bittern", "Curlew", "Dunlin", "Egret", "Fulmar", "Gadwall" };

	private static final String[] PLACES = { "the harbour", "the north beach", "the old pier", "the salt marsh" };

	@GetMapping("/feed")
	String feed(@RequestParam(defaultValue = "1") int part, Model model) {
		int last = Math.max(1, Math.min(part, ALL / PART)) * PART;
		List<Sighting> sightings = IntStream.rangeClosed(last - PART + 1, last)
			.mapToObj(FeedController::sighting)
			.toList();
		model.addAttribute("sightings", sightings);
		model.addAttribute("next", (last < ALL) ? last / PART + 1 : null);
		model.addAttribute("time", LocalTime.now().truncatedTo(ChronoUnit.SECONDS));
		return "feed";
	}

	private static Sighting sighting(int number) {
		return new Sighting(number, BIRDS[number * 3 % 7], number * 5 % 9 + 1, PLACES[number * 7 % 4]);
	}

	public record Sighting(int number, String bird, int count, String place) {
	}

}
