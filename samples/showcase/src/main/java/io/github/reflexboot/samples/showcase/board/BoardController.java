package io.github.reflexboot.samples.showcase.board;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class BoardController {

	private final Board board;

	BoardController(Board board) {
		this.board = board;
	}

	@GetMapping("/board")
	String board(Model model) {
		model.addAttribute("group", Board.GROUP);
		model.addAttribute("columns", Column.values());
		model.addAttribute("cards", this.board.cards());
		return "board";
	}

}
