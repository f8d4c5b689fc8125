package io.github.reflexboot.samples.showcase.dashboard;

import java.util.concurrent.ThreadLocalRandom;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexMutation;

@Reflex
class DashboardReflex {

	private final Orders orders;

	DashboardReflex(Orders orders) {
		this.orders = orders;
	}

	@ReflexMutation(refetch = { "last", "best", "number", "average", "turnover", "hundred" }, scope = RefetchScope.ALL)
	void placeOrder() {
		Tea[] teas = Tea.values();
		this.orders.place(teas[ThreadLocalRandom.current().nextInt(teas.length)]);
	}

}
