package io.github.reflexboot.keep;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.LinkedCaseInsensitiveMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyCopyTests {

	static Stream<Object> values() {
		return Stream.of("a", 'a', 1, 1L, 1.5, -0.0, new BigDecimal("1.50"), true, DayOfWeek.MONDAY, new UUID(1, 2),
				Instant.EPOCH, LocalDate.EPOCH, MonthDay.of(1, 2), Period.ofDays(2), ZoneOffset.UTC,
				JapaneseDate.of(2020, 1, 1), Locale.GERMAN, new Row(1, "a", null), List.of(1, 2), Set.of(1),
				Map.of("a", List.of(1)), new int[] { 1, 2 }, new Object[] { "a", null }, Arrays.asList(1, null));
	}

	@ParameterizedTest
	@MethodSource("values")
	void aValueEqualsItselfAndNoOther(Object value) {
		assertThat(values().filter((other) -> copy(other).equals(copy(value)))).hasSize(1);
		assertThat(copy(value)).isEqualTo(copy(value)).hasSameHashCodeAs(copy(value));
	}

	@Test
	void whatIsAddedLaterDoesNotChangeTheKey() {
		List<Object> inner = new ArrayList<>(List.of(1));
		Object[] array = { inner };
		Object copy = copy(Map.of("a", array));
		Object same = copy(Map.of("a", new Object[] { List.of(1) }));
		inner.add(2);
		array[0] = "x";
		assertThat(copy).isEqualTo(same);
	}

	@Test
	void theOrderOfAMapCountsSinceItIsShown() {
		Map<String, Integer> one = new LinkedHashMap<>(Map.of("a", 1));
		one.put("b", 2);
		Map<String, Integer> other = new LinkedHashMap<>(Map.of("b", 2));
		other.put("a", 1);
		assertThat(one).isEqualTo(other);
		assertThat(copy(one)).isNotEqualTo(copy(other));
	}

	@Test
	void whatAnAccessorHidesCounts() {
		assertThat(copy(new Hidden("of Alice"))).isNotEqualTo(copy(new Hidden("of Bob")));
		assertThat(copy(new Hidden("of Alice"))).isEqualTo(copy(new Hidden("of Alice")));
	}

	@Test
	void recordsOfTwoClassesDiffer() {
		assertThat(copy(new Row(1, "a", null))).isNotEqualTo(copy(new Other(1, "a", null)));
	}

	static Stream<Object> others() {
		return Stream.of(new Object(), new Entity(1), new Date(), new StringBuilder("a"), new AtomicInteger(1),
				Clock.systemUTC(), Optional.of(1), new BigDecimal(1) {

				}, Thread.currentThread(), new Row(1, "a", new Entity(1)), List.of(new Entity(1)),
				Map.of(new Entity(1), 1), new Entity[] { new Entity(1) },
				Collections.singletonMap("a", new IdentityHashMap<>(Map.of("a", new Date()))));
	}

	@ParameterizedTest
	@MethodSource("others")
	void whatIsNoValueIsRefused(Object other) {
		assertThatThrownBy(() -> copy(other)).isInstanceOf(KeyCopy.NoValueException.class)
			.hasMessageStartingWith("is of the class ");
	}

	static Stream<Object> collectionsThatShowMore() {
		Properties properties = new Properties(new Properties());
		return Stream.of(new Paged(List.of("a"), "of Alice"), new HashMap<>() {

		}, new HashSet<>() {

		}, properties, new IdentityHashMap<>(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
				new TreeSet<>(String.CASE_INSENSITIVE_ORDER), new TreeMap<>().descendingMap(),
				new TreeSet<>().descendingSet(), new TreeMap<>().headMap("a"), new LinkedCaseInsensitiveMap<>(),
				Collections.unmodifiableMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER)),
				Collections.synchronizedMap(new HashMap<>()), Collections.unmodifiableList(new Paged(List.of(), "x")),
				Collections.checkedList(new ArrayList<>(), String.class), new AbstractList<Object>() {

					@Override
					public Object get(int index) {
						return "of Alice";
					}

					@Override
					public int size() {
						return 0;
					}

				}, new ConcurrentHashMap<>() {

				}, new HashMap<>().keySet(), Map.of("a", new Paged(List.of(), "x")),
				new Row(1, "a", new Paged(List.of(), "x")));
	}

	@ParameterizedTest
	@MethodSource("collectionsThatShowMore")
	void aCollectionThatMayShowMoreThanItsElementsIsRefused(Object collection) {
		assertThatThrownBy(() -> copy(collection)).isInstanceOf(KeyCopy.NoValueException.class)
			.hasMessageStartingWith("is of the class ");
	}

	static Stream<Object> plainCollections() {
		return Stream.of(new ArrayList<>(List.of(1)), new LinkedList<>(List.of(1)), Stream.of(1).toList(),
				Stream.of(1, 2, 3).collect(Collectors.toList()), Stream.of(1).collect(Collectors.toUnmodifiableList()),
				List.copyOf(new Paged(List.of("a"), "x")), new ArrayList<>(List.of(1, 2, 3)).subList(1, 2),
				new TreeMap<>(Map.of("a", 1)), new TreeSet<>(Set.of(1)), EnumSet.of(DayOfWeek.MONDAY),
				EnumSet.allOf(DayOfWeek.class), new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1)), Map.of(1, 2, 3, 4, 5, 6),
				new ConcurrentHashMap<>(Map.of(1, 2)), Collections.emptyMap(), Collections.emptySet());
	}

	@ParameterizedTest
	@MethodSource("plainCollections")
	void aCollectionOfElementsAloneIsAValue(Object collection) {
		assertThat(copy(collection)).isEqualTo(copy(collection));
	}

	@Test
	void whatIsSortedIsAnotherValueThanWhatIsNot() {
		assertThat(copy(new TreeMap<>(Map.of("a", 1)))).isNotEqualTo(copy(Map.of("a", 1)));
		assertThat(copy(new TreeSet<>(Set.of("a")))).isNotEqualTo(copy(Set.of("a")));
	}

	@Test
	void theMessageNamesTheClassAndItsPlace() {
		assertThatThrownBy(() -> copy(List.of(1, new Row(1, "a", new Entity(1)))))
			.hasMessage("is of the class " + Entity.class.getName() + " at '[1].more'");
	}

	@Test
	void whatContainsItselfIsRefused() {
		List<Object> list = new ArrayList<>();
		list.add(list);
		assertThatThrownBy(() -> copy(list)).hasMessageStartingWith("has more than 16 levels at '[0][0]");
	}

	@Test
	void longTextsWeighMore() {
		KeyCopy copy = new KeyCopy();
		copy.of(List.of("x".repeat(1000), 1));
		assertThat(copy.weight()).isBetween(1000, 1200);
	}

	@Test
	void theRefusalSaysWhatToDo() {
		TestTemplates templates = TestTemplates.of("<table>\n<tr reflex:cache='${row}'></tr></table>");
		assertThatThrownBy(() -> templates.show("row", new Entity(1))).hasMessageContainingAll(
				"reflex:cache=\"${row}\" is no value", "is of the class " + Entity.class.getName(),
				"${row.id + ':' + row.version}", "(template: \"page\" - line 2, col 5)");
	}

	private static Object copy(Object key) {
		return new KeyCopy().of(key);
	}

	record Row(int id, String name, Object more) {

	}

	record Other(int id, String name, Object more) {

	}

	static final class Entity {

		private final int id;

		private Entity(int id) {
			this.id = id;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Entity entity && entity.id == this.id;
		}

		@Override
		public int hashCode() {
			return this.id;
		}

	}

	static final class Paged extends ArrayList<Object> {

		private static final long serialVersionUID = 1L;

		private final String owner;

		private Paged(List<?> items, String owner) {
			super(items);
			this.owner = owner;
		}

		public String getOwner() {
			return this.owner;
		}

	}

	record Hidden(String secret) {

		@Override
		public String secret() {
			return "***";
		}

	}

}
