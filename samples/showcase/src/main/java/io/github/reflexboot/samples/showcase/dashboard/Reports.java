package io.github.reflexboot.samples.showcase.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.reflexboot.ReflexQuery;

import org.springframework.stereotype.Component;

/**
 * Says how business is, and takes its time for it. Nothing here can see a request: all of
 * it runs on other threads than the page.
 */
@Component
class Reports {

	private static final int MOST = 1_000;

	private final Orders orders;

	private final Set<String> turnedAway = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST;
		}

	}));

	Reports(Orders orders) {
		this.orders = orders;
	}

	String last() {
		return this.orders.last().title();
	}

	String best() throws InterruptedException {
		Thread.sleep(10);
		return this.orders.best().title();
	}

	String number() throws InterruptedException {
		Thread.sleep(400);
		return String.valueOf(this.orders.number());
	}

	/**
	 * The archive turns everybody away who comes for the first time.
	 */
	String average(String customer) throws InterruptedException {
		Thread.sleep(1_000);
		if (this.turnedAway.add(customer)) {
			throw new IllegalStateException("The archive did not answer");
		}
		BigDecimal number = BigDecimal.valueOf(this.orders.number());
		return this.orders.turnover().divide(number, 2, RoundingMode.HALF_UP) + " €";
	}

	@ReflexQuery
	String turnover() throws InterruptedException {
		Thread.sleep(2_000);
		return this.orders.turnover() + " €";
	}

	String untilHundred() throws InterruptedException {
		Thread.sleep(3_000);
		return String.valueOf(100 - this.orders.number() % 100);
	}

}
