package io.github.reflexboot.keep;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A copy of a key that nothing can change any more. It takes values only: of these, two
 * that are equal show the same. The order of a set or map counts, since it is shown. For
 * one key.
 */
final class KeyCopy {

	private static final Set<Class<?>> VALUES = Set.of(String.class, Character.class, Boolean.class, Byte.class,
			Short.class, Integer.class, Long.class, Float.class, Double.class, BigInteger.class, BigDecimal.class,
			UUID.class, Locale.class);

	private static final Set<String> PACKAGES_OF_TIMES = Set.of("java.time", "java.time.chrono");

	private static final int MAX_DEPTH = 16;

	private static final int WEIGHT_OF_ONE = 32;

	/**
	 * An accessor may answer something else than the field holds that a template can
	 * show.
	 */
	private static final ClassValue<List<Field>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<Field> computeValue(Class<?> type) {
			return Stream.of(type.getDeclaredFields())
				.filter((field) -> !Modifier.isStatic(field.getModifiers()))
				.filter(AccessibleObject::trySetAccessible)
				.toList();
		}

	};

	private int weight;

	/**
	 * Return how many bytes the copy takes, about.
	 */
	int weight() {
		return this.weight;
	}

	/**
	 * Copy a key.
	 * @throws NoValueException if some of it is no value
	 */
	Object of(Object key) {
		Object copy = copy(key, "", 0);
		return (copy != null) ? copy : key;
	}

	private @Nullable Object copy(@Nullable Object value, String path, int depth) {
		this.weight += WEIGHT_OF_ONE;
		if (value == null || isValue(value)) {
			return value;
		}
		if (depth == MAX_DEPTH) {
			throw new NoValueException("has more than " + MAX_DEPTH + " levels" + at(path));
		}
		if (value instanceof Record all) {
			return new Parts(all.getClass(), components(all, path, depth + 1));
		}
		boolean isCollection = value instanceof List || value instanceof Set || value instanceof Map;
		if (isCollection && !PlainCollections.include(value)) {
			throw new NoValueException(unknown(value, path) + ", which may show more than its elements. Where it does "
					+ "not, copy it: List.copyOf(…), new ArrayList<>(…), new LinkedHashMap<>(…)");
		}
		if (value instanceof List || value instanceof Set) {
			return new Parts(kindOf(value, (value instanceof List) ? "list" : "set"),
					items((Collection<?>) value, path, depth + 1));
		}
		if (value instanceof Map<?, ?> map) {
			List<@Nullable Object> entries = new ArrayList<>(items(map.keySet(), path, depth + 1));
			entries.addAll(items(map.values(), path, depth + 1));
			return new Parts(kindOf(value, "map"), entries);
		}
		if (value.getClass().isArray()) {
			List<@Nullable Object> items = new ArrayList<>();
			for (int i = 0; i < Array.getLength(value); i++) {
				items.add(copy(Array.get(value, i), path + "[" + i + "]", depth + 1));
			}
			return new Parts(value.getClass(), items);
		}
		throw new NoValueException(unknown(value, path));
	}

	/**
	 * What is sorted compares with what it is asked for, and others do not.
	 */
	private static Object kindOf(Object collection, String kind) {
		return (collection instanceof SortedMap || collection instanceof SortedSet) ? "sorted " + kind : kind;
	}

	private boolean isValue(Object value) {
		if (value instanceof String text) {
			this.weight += text.length();
		}
		return VALUES.contains(value.getClass()) || value instanceof Enum || isTime(value);
	}

	private static boolean isTime(Object value) {
		return (value instanceof TemporalAccessor || value instanceof TemporalAmount || value instanceof ZoneId)
				&& !(value instanceof Clock) && PACKAGES_OF_TIMES.contains(value.getClass().getPackageName());
	}

	private List<@Nullable Object> items(Collection<?> items, String path, int depth) {
		List<@Nullable Object> copies = new ArrayList<>(items.size());
		for (Object item : items) {
			copies.add(copy(item, path + "[" + copies.size() + "]", depth));
		}
		return Collections.unmodifiableList(copies);
	}

	private List<@Nullable Object> components(Record value, String path, int depth) {
		List<Field> fields = COMPONENTS.get(value.getClass());
		if (fields.size() < value.getClass().getRecordComponents().length) {
			throw new NoValueException(unknown(value, path) + ", whose module does not open its package");
		}
		List<@Nullable Object> copies = new ArrayList<>(fields.size());
		for (Field field : fields) {
			copies.add(copy(read(field, value), path + "." + field.getName(), depth));
		}
		return Collections.unmodifiableList(copies);
	}

	private static @Nullable Object read(Field field, Record value) {
		try {
			return field.get(value);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("The record's component could not be read: " + field, ex);
		}
	}

	private static String unknown(Object value, String path) {
		return "is of the class " + value.getClass().getName() + at(path);
	}

	private static String at(String path) {
		return path.isEmpty() ? "" : " at '" + path + "'";
	}

	/**
	 * What consists of values.
	 *
	 * @param kind what it is
	 * @param values the values in their order
	 */
	private record Parts(Object kind, List<@Nullable Object> values) {

	}

	/**
	 * Some of a key is no value.
	 */
	static final class NoValueException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoValueException(String message) {
			super(message);
		}

	}

}
