package io.github.reflexboot.benchmarks.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.SharedRender;
import io.github.reflexboot.operation.Operations;

/**
 * A board that many look at: rendered for each of them, or once for all.
 */
@Controller
class BoardController {

	private static final int ROWS = 200;

	private final ReflexBroadcaster broadcaster;

	private final AtomicInteger changes = new AtomicInteger();

	private volatile List<Row> rows = rows(0);

	BoardController(ReflexBroadcaster broadcaster) {
		this.broadcaster = broadcaster;
	}

	private static List<Row> rows(int change) {
		return IntStream.range(0, ROWS).mapToObj((row) -> Row.of(row).taken((row == ROWS / 2) ? change : 0)).toList();
	}

	private String show(String group, HttpSession session, Model model) {
		Taken.get(session);
		model.addAttribute("group", group);
		model.addAttribute("rows", this.rows);
		return "board";
	}

	@GetMapping("/board/own/{group}")
	String own(@PathVariable String group, HttpSession session, Model model) {
		return show(group, session, model);
	}

	@SharedRender("rows")
	@GetMapping("/board/shared/{group}")
	String shared(@PathVariable String group, HttpSession session, Model model) {
		return show(group, session, model);
	}

	/**
	 * Change a row.
	 */
	@PostMapping("/probe/change")
	@ResponseBody
	String change() {
		this.rows = rows(this.changes.incrementAndGet());
		return "changed";
	}

	@PostMapping("/probe/refresh/{group}")
	@ResponseBody
	String refresh(@PathVariable String group) {
		this.broadcaster.toGroup(group).refresh();
		return "refreshed";
	}

	/**
	 * Send to a group, several times.
	 * @return how long that took the sender, in nanoseconds for each
	 */
	@PostMapping("/probe/send/{group}/{times}")
	@ResponseBody
	String send(@PathVariable String group, @PathVariable int times) {
		Operations operations = new Operations().textContent("#taken", "1");
		long start = System.nanoTime();
		for (int i = 0; i < times; i++) {
			this.broadcaster.toGroup(group).send(operations);
		}
		return String.valueOf((System.nanoTime() - start) / times);
	}

}
