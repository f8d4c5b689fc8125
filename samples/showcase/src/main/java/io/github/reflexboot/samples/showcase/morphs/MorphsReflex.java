package io.github.reflexboot.samples.showcase.morphs;

import java.util.Map;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

@Reflex
class MorphsReflex {

	private final Stock stock;

	MorphsReflex(Stock stock) {
		this.stock = stock;
	}

	@ReflexAction
	void text(ReflexContext reflex) {
		reflex.morph("#greeting", "Hello from the server");
	}

	@ReflexAction
	void several(ReflexContext reflex) {
		reflex.morph("#first", "one");
		reflex.morph("#second", "<strong>two</strong>");
	}

	@ReflexAction
	void add(ReflexElement element, ReflexContext reflex) {
		Stock.Fruit fruit = this.stock.add(element.dataset("fruit"));
		reflex.morph("#" + fruit.name(), reflex.render("morphs :: row", Map.of("fruit", fruit)));
	}

	@ReflexAction
	void nothing(ReflexContext reflex) {
		this.stock.add("Plums");
		reflex.morphNothing();
	}

	@ReflexAction
	void page() {
		this.stock.add("Plums");
	}

}
