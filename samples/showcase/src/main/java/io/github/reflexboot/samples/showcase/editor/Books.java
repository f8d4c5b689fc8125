package io.github.reflexboot.samples.showcase.editor;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import io.github.reflexboot.ReflexBroadcaster;

import org.springframework.stereotype.Component;

/**
 * A thousand books of all visitors, until the server stops. Whoever looks at them sees
 * each change.
 */
@Component
class Books {

	static final String GROUP = "books";

	private static final int COUNT = 1_000;

	private static final String[] WHICH = { "Blue", "Distant", "Hidden", "Last", "Quiet", "Second", "Winter" };

	private static final String[] WHAT = { "Garden", "Harbour", "Letter", "Mirror", "Orchard", "River", "Staircase",
			"Theatre", "Winter", "Word", "Year" };

	private final AtomicReferenceArray<Book> books = new AtomicReferenceArray<>(COUNT);

	private final ReflexBroadcaster broadcaster;

	Books(ReflexBroadcaster broadcaster) {
		this.broadcaster = broadcaster;
		for (int i = 0; i < COUNT; i++) {
			this.books.set(i,
					new Book(i, "The %s %s".formatted(WHICH[i % WHICH.length], WHAT[i % WHAT.length]), i % 6));
		}
	}

	List<Book> all() {
		return IntStream.range(0, COUNT).mapToObj(this.books::get).toList();
	}

	Book find(long id) {
		return this.books.get(Math.toIntExact(id));
	}

	/**
	 * Change one, in the pages of everybody else as well.
	 * @param tab the page that shows it already
	 */
	Book change(long id, UnaryOperator<Book> change, String tab) {
		Book changed = this.books.updateAndGet(Math.toIntExact(id), change);
		this.broadcaster.toGroup(GROUP).except(tab).refresh();
		return changed;
	}

}
