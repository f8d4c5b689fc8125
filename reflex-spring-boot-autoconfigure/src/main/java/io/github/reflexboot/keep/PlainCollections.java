package io.github.reflexboot.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collections that show their elements and nothing else. Any other may answer what its
 * elements do not tell, by a method of its own, by an order of its own, or by what stands
 * behind it.
 */
final class PlainCollections {

	@SuppressWarnings("JdkObsolete") // Others use them.
	private static final Set<Class<?>> KNOWN = Stream
		.of(new ArrayList<>(), new LinkedList<>(), new CopyOnWriteArrayList<>(), Arrays.asList(1), List.of(),
				List.of(1), List.of(1, 2, 3), Collections.emptyList(), Collections.singletonList(1),
				Collections.nCopies(2, 1), new ArrayList<>(List.of(1, 2)).subList(0, 1), List.of(1, 2, 3).subList(0, 2),
				new HashSet<>(), new LinkedHashSet<>(), Set.of(), Set.of(1), Set.of(1, 2, 3), Collections.emptySet(),
				Collections.singleton(1), EnumSet.noneOf(TimeUnit.class), new HashMap<>(), new LinkedHashMap<>(),
				new ConcurrentHashMap<>(), new EnumMap<>(TimeUnit.class), Map.of(), Map.of(1, 1), Map.of(1, 1, 2, 2),
				Collections.emptyMap(), Collections.singletonMap(1, 1))
		.map(Object::getClass)
		.collect(Collectors.toUnmodifiableSet());

	private PlainCollections() {
	}

	/**
	 * Tell whether a list, set or map is one of these.
	 */
	static boolean include(Object collection) {
		Class<?> type = collection.getClass();
		if (type == TreeMap.class) {
			return ((TreeMap<?, ?>) collection).comparator() == null;
		}
		if (type == TreeSet.class) {
			return ((TreeSet<?>) collection).comparator() == null;
		}
		return KNOWN.contains(type);
	}

}
