package io.github.reflexboot.samples.showcase.board;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.ui.Model;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;

@Reflex
class BoardReflex {

	private final Board board;

	BoardReflex(Board board) {
		this.board = board;
	}

	@ReflexAction
	void move(ReflexElement element, Model model) {
		try {
			this.board.move(element.dataset("id", Long.class), element.dataset("version", Integer.class),
					element.dataset("step", Integer.class));
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("faster", true);
		}
	}

}
