package io.github.reflexboot.benchmarks.server;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import io.github.reflexboot.ReflexQueries;

/**
 * Pages with several figures: fetched in the background, and by the controller itself.
 */
@Controller
class DataController {

	private static final int FIGURES = 8;

	/**
	 * Each figure takes as long as another service would.
	 * @param millis how long
	 */
	@GetMapping("/data/{millis}")
	String data(@PathVariable int millis, ReflexQueries queries, HttpSession session, Model model) {
		Taken.get(session);
		model.addAttribute("figures",
				IntStream.range(0, FIGURES)
					.mapToObj((figure) -> queries.get("figure", List.of(figure, millis), () -> count(figure, millis)))
					.toList());
		return "data";
	}

	@GetMapping("/plain/{millis}")
	String plain(@PathVariable int millis, HttpSession session, Model model) throws InterruptedException {
		Taken.get(session);
		Integer[] figures = new Integer[FIGURES];
		for (int figure = 0; figure < FIGURES; figure++) {
			figures[figure] = count(figure, millis);
		}
		model.addAttribute("figures", List.of(figures));
		return "plain";
	}

	private static int count(int figure, int millis) throws InterruptedException {
		if (millis > 0) {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		return figure;
	}

}
