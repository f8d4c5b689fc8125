package io.github.reflexboot.samples.cluster;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the board.
 */
@Controller
class BoardController {

	private final Board board;

	BoardController(Board board) {
		this.board = board;
	}

	@GetMapping("/")
	String board(Model model) {
		model.addAttribute("node", this.board.node());
		model.addAttribute("clicks", this.board.clicks());
		return "board";
	}

}
