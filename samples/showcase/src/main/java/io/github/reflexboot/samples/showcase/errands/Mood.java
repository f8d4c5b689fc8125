package io.github.reflexboot.samples.showcase.errands;

import java.io.Serializable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * How the store treats this visitor.
 */
@Component
@SessionScope
class Mood implements Serializable {

	private boolean slow = true;

	private boolean failing;

	void slow(boolean slow) {
		this.slow = slow;
	}

	void failOnce() {
		this.failing = true;
	}

	boolean isSlow() {
		return this.slow;
	}

	boolean isFailing() {
		return this.failing;
	}

	long millis() {
		return this.slow ? 2_000 : 0;
	}

	boolean failsNow() {
		boolean fails = this.failing;
		this.failing = false;
		return fails;
	}

}
