package io.github.reflexboot.samples.showcase.feed;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.operation.HistoryAction;

@Reflex
class FeedReflex {

	@ReflexAction
	void more(ReflexContext reflex, ReflexElement element) {
		reflex.visit("?part=" + element.dataset("part", Integer.class), HistoryAction.REPLACE);
	}

}
