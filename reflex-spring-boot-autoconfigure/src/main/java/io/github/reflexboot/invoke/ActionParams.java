package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.ObjectUtils;

import io.github.reflexboot.ReflexParams;
import io.github.reflexboot.protocol.FormField;

/**
 * The fields of a form as an action sees them, and what it sets for its page. For one
 * thread.
 */
final class ActionParams implements ReflexParams {

	private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

	private final MultiValueMap<String, String> view = CollectionUtils.unmodifiableMultiValueMap(this.fields);

	private final Listener listener;

	/**
	 * Create them.
	 * @param sent what the browser has sent, which the page does not see
	 * @param listener is told what the page is to see
	 */
	ActionParams(List<FormField> sent, Listener listener) {
		sent.forEach((field) -> this.fields.add(field.name(), field.value()));
		this.listener = listener;
	}

	@Override
	public void set(String name, @Nullable Object value) {
		put(name, texts(value));
	}

	@Override
	public void set(String name, @Nullable String value) {
		set(name, (Object) value);
	}

	private static List<String> texts(@Nullable Object value) {
		Collection<?> all = (value instanceof Collection<?> several) ? several
				: (value != null && value.getClass().isArray()) ? Arrays.asList(ObjectUtils.toObjectArray(value))
						: (value != null) ? List.of(value) : List.of();
		return all.stream()
			.filter(Objects::nonNull)
			.map((each) -> (each instanceof Enum<?> constant) ? constant.name() : String.valueOf(each))
			.toList();
	}

	@Override
	public @Nullable List<String> put(String name, List<String> values) {
		List<String> before = values.isEmpty() ? this.fields.remove(name)
				: this.fields.put(name, new ArrayList<>(values));
		this.listener.changed(name, List.copyOf(values));
		return before;
	}

	@Override
	public @Nullable List<String> remove(Object name) {
		return put(String.valueOf(name), List.of());
	}

	@Override
	public void add(String name, @Nullable String value) {
		addAll(name, Collections.singletonList(value));
	}

	@Override
	public void addAll(String name, List<? extends @Nullable String> values) {
		List<String> all = new ArrayList<>(getOrDefault(name, List.of()));
		all.addAll(texts(values));
		put(name, all);
	}

	@Override
	public void addAll(MultiValueMap<String, String> values) {
		values.forEach(this::addAll);
	}

	@Override
	public void setAll(Map<String, String> values) {
		values.forEach(this::set);
	}

	@Override
	public void putAll(Map<? extends String, ? extends List<String>> values) {
		values.forEach(this::put);
	}

	@Override
	public void clear() {
		List.copyOf(this.fields.keySet()).forEach(this::remove);
	}

	@Override
	public @Nullable String getFirst(String name) {
		return this.view.getFirst(name);
	}

	@Override
	public Map<String, String> toSingleValueMap() {
		return this.view.toSingleValueMap();
	}

	@Override
	public @Nullable List<String> get(Object name) {
		return this.view.get(name);
	}

	@Override
	public int size() {
		return this.view.size();
	}

	@Override
	public boolean isEmpty() {
		return this.view.isEmpty();
	}

	@Override
	public boolean containsKey(Object name) {
		return this.view.containsKey(name);
	}

	@Override
	public boolean containsValue(Object values) {
		return this.view.containsValue(values);
	}

	@Override
	public Set<String> keySet() {
		return this.view.keySet();
	}

	@Override
	public Collection<List<String>> values() {
		return this.view.values();
	}

	@Override
	public Set<Entry<String, List<String>>> entrySet() {
		return this.view.entrySet();
	}

	@Override
	public boolean equals(Object other) {
		return this.view.equals(other);
	}

	@Override
	public int hashCode() {
		return this.view.hashCode();
	}

	@Override
	public String toString() {
		return this.view.toString();
	}

	/**
	 * Is told what the page is to see.
	 */
	@FunctionalInterface
	interface Listener {

		/**
		 * A parameter was set.
		 * @param values its values; none if it was removed
		 */
		void changed(String name, List<String> values);

	}

}
