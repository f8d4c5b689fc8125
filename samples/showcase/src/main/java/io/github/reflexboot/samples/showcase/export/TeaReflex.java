package io.github.reflexboot.samples.showcase.export;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
class TeaReflex {

	private static final String STEP = "#step";

	@ReflexAction
	void make(ReflexContext reflex) throws InterruptedException {
		for (String step : new String[] { "The water boils …", "The tea draws …", "The cup is filled …" }) {
			reflex.operations().textContent(STEP, step);
			reflex.flush();
			Thread.sleep(700);
		}
		reflex.operations().textContent(STEP, "Here is your tea.");
		reflex.morphNothing();
	}

}
