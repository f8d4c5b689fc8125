package io.github.reflexboot.samples.showcase.wire;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

@Reflex
class WireReflex {

	private final Shelf shelf;

	WireReflex(Shelf shelf) {
		this.shelf = shelf;
	}

	@ReflexAction
	void take() {
		this.shelf.take();
	}

	@ReflexAction
	void shuffle() {
		this.shelf.shuffle();
	}

	@ReflexAction
	void refill() {
		this.shelf.refill();
	}

	@ReflexAction
	void look() {
	}

}
