package io.github.reflexboot.app;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
public class GuardedViewReflex {

	@ReflexAction
	void who(ReflexContext reflex) {
		reflex.morph("#who", reflex.render("guarded :: who"));
	}

	@ReflexAction
	void days(DayOfWeek first, Set<DayOfWeek> others, List<List<Integer>> numbers, ReflexContext reflex) {
		reflex.payload().put("seen", first + " " + others.size() + " " + numbers);
		reflex.morphNothing();
	}

}
