package io.github.reflexboot.samples.cluster;

import java.util.concurrent.TimeUnit;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * What visitors do with the board. It runs on the node that their page is connected to.
 */
@Reflex
class BoardReflex {

	private final Board board;

	BoardReflex(Board board) {
		this.board = board;
	}

	/**
	 * Change nothing: the page is made again where it is connected to.
	 */
	@ReflexAction
	void look() {
	}

	@ReflexAction
	void click() {
		this.board.click();
	}

	/**
	 * Leave time to kill the node.
	 */
	@ReflexAction
	void clickSlowly() throws InterruptedException {
		TimeUnit.SECONDS.sleep(10);
		this.board.click();
	}

	@ReflexAction
	void leave(ReflexContext reflex) {
		reflex.session().invalidate();
	}

}
