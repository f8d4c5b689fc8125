package io.github.reflexboot.samples.showcase.dataset;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
class ExampleReflex {

	private Seen seen;

	@ReflexAction
	void work(ReflexContext reflex) {
		this.seen = Seen.by(reflex);
	}

	@ReflexAction
	void whatever(ReflexContext reflex) {
		this.seen = Seen.by(reflex);
	}

}
