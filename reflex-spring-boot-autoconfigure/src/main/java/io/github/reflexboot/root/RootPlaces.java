package io.github.reflexboot.root;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where the roots stand in the text of a page.
 *
 * @param places the roots
 * @since 0.1.0
 */
public record RootPlaces(List<RootPlace> places) {

	/**
	 * Stands for the element in which the title is, which a browser takes over as well.
	 */
	static final String TITLE = "<title>";

	public RootPlaces {
		places = List.copyOf(places);
	}

	Set<String> ids() {
		return this.places.stream().map(RootPlace::id).collect(Collectors.toUnmodifiableSet());
	}

	boolean hasAll(Set<String> ids) {
		return ids().containsAll(ids);
	}

	@Nullable RootPlace find(String id) {
		return this.places.stream().filter((each) -> each.id().equals(id)).findFirst().orElse(null);
	}

}
