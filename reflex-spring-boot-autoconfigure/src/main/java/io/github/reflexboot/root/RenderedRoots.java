package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What was rendered: a page whose roots were seen, or only roots, one after the other.
 *
 * @param isAlone whether only roots were rendered
 * @param ids which roots were rendered, if only roots were
 * @param text what was written
 * @param places where the roots stand in it
 */
record RenderedRoots(boolean isAlone, Set<String> ids, String text, RootPlaces places) {

	/**
	 * Return where the roots stand in a page.
	 * @param body the page as it was answered
	 * @return {@code null} if it is another text
	 */
	@Nullable RootPlaces placesIn(String body) {
		if (!body.equals(this.text)) {
			return null;
		}
		return sure(body, this.places.places());
	}

	private RootPlaces sure(String page, List<RootPlace> all) {
		List<RootPlace> sure = all.stream()
			.filter((each) -> RootPlaces.TITLE.equals(each.id()) || OnlyId.isOf(page, each))
			.toList();
		return new RootPlaces(sure);
	}

	/**
	 * Put the roots into the page that a browser has, each in its place.
	 * @param base the page
	 * @param body the roots as they were answered
	 * @return the page; {@code null} if that is another text
	 */
	@Nullable RootedPage within(RootedPage base, String body) {
		if (!body.equals(this.text) || base.places() == null) {
			return null;
		}
		StringBuilder page = new StringBuilder(base.text().length() + body.length());
		List<RootPlace> moved = new ArrayList<>();
		int done = 0;
		for (RootPlace old : outermost(base.places())) {
			RootPlace now = this.places.find(old.id());
			page.append(base.text(), done, old.start());
			done = old.end();
			if (now != null) {
				int distance = page.length() - now.start();
				this.places.places()
					.stream()
					.filter(now::includes)
					.forEach((each) -> moved.add(each.movedBy(distance)));
				page.append(body, now.start(), now.end());
			}
		}
		page.append(base.text(), done, base.text().length());
		keepOthers(base.places(), moved);
		String text = page.toString();
		return new RootedPage(text, sure(text, moved));
	}

	/**
	 * Return those that were rendered and are in no other one that was, as they stood
	 * before, in the order of the page.
	 */
	private List<RootPlace> outermost(RootPlaces before) {
		return before.places()
			.stream()
			.filter((each) -> isRendered(each.id()))
			.filter((each) -> before.places()
				.stream()
				.noneMatch((other) -> !other.equals(each) && isRendered(other.id()) && other.includes(each)))
			.sorted((one, other) -> Integer.compare(one.start(), other.start()))
			.toList();
	}

	private boolean isRendered(String id) {
		return this.ids.contains(id);
	}

	/**
	 * Those that were not rendered stand behind or around what was.
	 */
	private void keepOthers(RootPlaces before, List<RootPlace> moved) {
		List<RootPlace> replaced = outermost(before);
		for (RootPlace other : before.places()) {
			if (isRendered(other.id()) || replaced.stream().anyMatch((each) -> each.includes(other))) {
				continue;
			}
			int start = other.start();
			int end = other.end();
			for (RootPlace old : replaced) {
				RootPlace now = this.places.find(old.id());
				int grown = ((now != null) ? now.length() : 0) - old.length();
				start += (old.end() <= other.start()) ? grown : 0;
				end += (old.end() <= other.end()) ? grown : 0;
			}
			moved.add(new RootPlace(other.id(), start, end, other.element(), other.row()));
		}
	}

}
