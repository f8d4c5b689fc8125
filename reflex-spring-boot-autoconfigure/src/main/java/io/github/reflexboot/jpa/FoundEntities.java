package io.github.reflexboot.jpa;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The entities in what a query has returned: itself, or what is in collections and other
 * iterables such as a page of Spring Data, in maps, arrays and optionals, also in those
 * that are in them. What is in any other object is not looked for. For one thread.
 */
final class FoundEntities {

	/**
	 * Rows in pages in optionals are three. An iterable that yields others of its kind
	 * without end, as a path does, must not be followed for ever.
	 */
	private static final int MAX_DEPTH = 4;

	private final Predicate<Object> isEntity;

	private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());

	private FoundEntities(Predicate<Object> isEntity) {
		this.isEntity = isEntity;
	}

	/**
	 * Find those that there are.
	 * @param data what was returned
	 * @param isEntity tells whether an object is one
	 * @return each of them once
	 */
	static Collection<Object> in(@Nullable Object data, Predicate<Object> isEntity) {
		FoundEntities entities = new FoundEntities(isEntity);
		entities.lookAt(data, 0);
		return entities.found;
	}

	private void lookAt(@Nullable Object value, int depth) {
		if (value == null || depth > MAX_DEPTH) {
			return;
		}
		if (this.isEntity.test(value)) {
			this.found.add(value);
		}
		else if (value instanceof Iterable<?> all) {
			all.forEach((each) -> lookAt(each, depth + 1));
		}
		else if (value instanceof Map<?, ?> map) {
			lookAt(map.keySet(), depth);
			lookAt(map.values(), depth);
		}
		else if (value instanceof Object[] all) {
			lookAt(Arrays.asList(all), depth);
		}
		else if (value instanceof Optional<?> optional) {
			lookAt(optional.orElse(null), depth + 1);
		}
	}

}
