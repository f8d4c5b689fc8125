package io.github.reflexboot.samples.showcase.wire;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * What stands on the shelf of this visitor.
 */
@Component
@SessionScope
class Shelf implements Serializable {

	private static final int JARS = 300;

	private final List<Jar> jars = new ArrayList<>(
			IntStream.rangeClosed(1, JARS).mapToObj((number) -> new Jar(number, 12)).toList());

	synchronized List<Jar> jars() {
		return List.copyOf(this.jars);
	}

	synchronized void take() {
		this.jars.replaceAll((jar) -> (jar.number() == JARS / 2) ? new Jar(jar.number(), jar.left() - 1) : jar);
	}

	synchronized void shuffle() {
		Collections.shuffle(this.jars);
	}

	synchronized void refill() {
		this.jars.replaceAll((jar) -> new Jar(jar.number(), jar.left() + 10));
	}

	record Jar(int number, int left) implements Serializable {
	}

}
