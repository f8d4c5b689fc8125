package io.github.reflexboot.samples.showcase.search;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

@Reflex
class SearchReflex {

	@ReflexAction
	void search(ReflexElement element, ReflexContext reflex) {
		reflex.params().set("query", element.value());
	}

}
