package io.github.reflexboot.tab;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.delta.PageDelta;

/**
 * The pages that a tab has shown before its last one. A visit often leads back to one of
 * them, or to one that looks alike. For one thread at a time.
 */
final class EarlierPages {

	private final PageMemory memory;

	private final String tab;

	EarlierPages(PageMemory memory, String tab) {
		this.memory = memory;
		this.tab = tab;
	}

	/**
	 * Find what a page is best made out of: the last page, or the one of those before it
	 * that is likely to have most in common.
	 * @param last the last page, which knows of those before it
	 * @param hasLast whether the browser has it
	 * @param held what the browser says it has
	 * @param address where the page is
	 * @param text the page
	 * @return {@code null} if it is to be sent as a whole
	 */
	@Nullable Base find(SentPage last, boolean hasLast, HeldPages held, String address, byte[] text) {
		boolean isHere = last.trail().address(held.from()).equals(address);
		SentPage other = (isHere && hasLast) ? null : likely(last, held, address);
		Base far = (other != null) ? Base.of(other, true, text) : null;
		if (!hasLast || (far != null && far.delta().changesNothing())) {
			return far;
		}
		Base near = Base.of(last, false, text);
		return (near == null || (far != null && far.delta().size() < near.delta().size())) ? far : near;
	}

	/**
	 * What the browser has not named, it may not have: it was sent all of them, but keeps
	 * only some.
	 */
	private @Nullable SentPage likely(SentPage last, HeldPages held, String address) {
		return last.trail()
			.earlier()
			.stream()
			.filter((each) -> held.earlier().contains(each.version()))
			.max(Comparator.comparingInt((each) -> each.likeness(address)))
			.map((each) -> this.memory.findEarlier(this.tab, each.version(), last.reader()))
			.orElse(null);
	}

	/**
	 * The last page is one of them from now on, and others may be none any more.
	 * @param last the last page until now
	 * @param trail what there is from now on
	 */
	void follow(SentPage last, Trail trail) {
		if (trail.earlier().stream().anyMatch((each) -> each.version().equals(last.version()))) {
			this.memory.keepEarlier(this.tab, last.asEarlier());
		}
		for (Trail.Stop each : last.trail().earlier()) {
			if (!trail.has(each.version())) {
				this.memory.forgetEarlier(this.tab, each.version());
			}
		}
	}

	/**
	 * What a page is made out of.
	 *
	 * @param page what the browser has
	 * @param isEarlier whether it is not the last one
	 * @param delta how the page is made out of it
	 */
	record Base(SentPage page, boolean isEarlier, PageDelta delta) {

		private static @Nullable Base of(SentPage page, boolean isEarlier, byte[] text) {
			PageDelta delta = PageDelta.between(page.text(), text);
			return (delta != null) ? new Base(page, isEarlier, delta) : null;
		}

		/**
		 * Return what the answer calls it.
		 * @return {@code null} for the last one, which needs no name
		 */
		@Nullable String name() {
			return this.isEarlier ? this.page.version() : null;
		}

	}

}
