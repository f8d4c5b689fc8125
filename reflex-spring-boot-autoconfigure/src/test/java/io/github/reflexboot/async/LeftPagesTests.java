package io.github.reflexboot.async;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a page may be without a connection.
 */
@Tag("same-on-every-server")
class LeftPagesTests {

	private static final String TAB = "a";

	private final Set<String> connected = new HashSet<>();

	private final Queue<Later> later = new ArrayDeque<>();

	private final Set<String> asked = new HashSet<>();

	private final Set<String> ended = new HashSet<>();

	private final LeftPages pages = new LeftPages(new Asked(), this.connected::contains, Duration.ofSeconds(10),
			(delay, task) -> this.later.add(new Later(delay, task)), () -> this.now);

	private long now = 5;

	private int cancelled;

	@Test
	void aPageThatStaysAwayIsGivenUpOnce() {
		show(TAB);
		leave(TAB);
		pass(10);
		assertThat(this.cancelled).isEqualTo(1);
		assertThat(this.later).isEmpty();
	}

	@Test
	void aPageThatComesBackIsNotGivenUp() {
		show(TAB);
		leave(TAB);
		this.connected.add(TAB);
		pass(10);
		assertThat(this.cancelled).isZero();
		assertThat(this.later).isEmpty();
	}

	@Test
	void thePatienceBeginsAnewEachTimeThatItLeavesAndOneTaskWatchesIt() {
		show(TAB);
		leave(TAB);
		for (int i = 0; i < 5; i++) {
			this.connected.add(TAB);
			this.now += Duration.ofSeconds(1).toNanos();
			leave(TAB);
			assertThat(this.later).hasSize(1);
		}
		pass(5);
		assertThat(this.cancelled).isZero();
		assertThat(this.later).hasSize(1).allMatch((each) -> each.delay.equals(Duration.ofSeconds(5)));
		pass(5);
		assertThat(this.cancelled).isEqualTo(1);
	}

	@Test
	void whoHasNoQueriesIsNotWatched() {
		leave(TAB);
		assertThat(this.later).isEmpty();
	}

	@Test
	void aPageWhoseSessionEndsIsGivenUpAtOnce() {
		show(TAB);
		this.pages.sessionEnded("session", Set.of(TAB));
		assertThat(this.ended).containsExactly("session of [" + TAB + "]");
	}

	@Test
	void aPageOfWhichTheBrowserSaysThatItIsLeftIsGivenUpSoonUnlessItComesBack() {
		show(TAB);
		this.connected.remove(TAB);
		this.pages.closed(TAB);
		this.connected.add(TAB);
		pass(2);
		assertThat(this.cancelled).isZero();
		this.connected.remove(TAB);
		this.pages.closed(TAB);
		pass(2);
		assertThat(this.cancelled).isEqualTo(1);
		assertThat(this.later).isEmpty();
	}

	private void show(String tab) {
		this.asked.add(tab);
		this.connected.add(tab);
	}

	private void leave(String tab) {
		this.connected.remove(tab);
		this.pages.disconnected(tab);
	}

	private void pass(int seconds) {
		this.now += Duration.ofSeconds(seconds).toNanos();
		this.later.remove().task.run();
	}

	private final class Asked implements LeftPages.Work {

		@Override
		public boolean has(String tab) {
			return LeftPagesTests.this.asked.contains(tab);
		}

		@Override
		public void cancel(String tab) {
			LeftPagesTests.this.cancelled++;
		}

		@Override
		public void endSession(String session, Set<String> tabs) {
			LeftPagesTests.this.ended.add(session + " of " + tabs);
		}

		@Override
		public Set<String> sessions() {
			return Set.of();
		}

	}

	private record Later(Duration delay, Runnable task) {

	}

}
