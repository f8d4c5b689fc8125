package io.github.reflexboot.invoke;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.protocol.ElementMessage;
import io.github.reflexboot.registry.ReadingTypes;

/**
 * The element as a browser sent it.
 */
final class SentElement implements ReflexElement {

	private static final String DATA = "data-";

	private static final int MAX_NAMES = 20;

	private final ElementMessage sent;

	private final Map<String, String> dataset;

	private final ConversionService conversionService;

	SentElement(ElementMessage sent, ConversionService conversionService) {
		this.sent = sent;
		this.dataset = dataset(sent);
		this.conversionService = conversionService;
	}

	private static Map<String, String> dataset(ElementMessage sent) {
		Map<String, String> dataset = new LinkedHashMap<>(sent.dataset());
		sent.attributes().forEach((name, value) -> {
			if (name.startsWith(DATA)) {
				dataset.put(name.substring(DATA.length()), value);
			}
		});
		return Collections.unmodifiableMap(dataset);
	}

	@Override
	public String tagName() {
		return this.sent.tagName();
	}

	@Override
	public Map<String, String> attributes() {
		return Collections.unmodifiableMap(this.sent.attributes());
	}

	@Override
	public @Nullable String attribute(String name) {
		return this.sent.attributes().get(name);
	}

	@Override
	public Map<String, String> dataset() {
		return this.dataset;
	}

	@Override
	public @Nullable String dataset(String name) {
		String value = this.dataset.get(name);
		return (value != null) ? value : this.dataset.get(dashed(name));
	}

	/**
	 * Return how HTML writes what JavaScript calls {@code postId}: {@code post-id}.
	 */
	private static String dashed(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	@Override
	public <T> T dataset(String name, Class<T> type) {
		String attribute = DATA + dashed(name);
		return convert(attribute, present(attribute, dataset(name), this.dataset.keySet()), type);
	}

	@Override
	public <T> T attribute(String name, Class<T> type) {
		return convert(name, present(name, attribute(name), this.sent.attributes().keySet()), type);
	}

	@Override
	public <T> T value(Class<T> type) {
		return convert("value", present("value", value(), Set.of()), type);
	}

	private String present(String name, @Nullable String value, Set<String> others) {
		if (value == null) {
			throw new ElementValueException("The <" + tagName().toLowerCase(Locale.ROOT) + "> that asked has no " + name
					+ "." + (others.isEmpty() ? "" : " It has: " + others.stream().limit(MAX_NAMES).toList()));
		}
		return value;
	}

	private <T> T convert(String name, String value, Class<T> type) {
		ReadingTypes.refuse(type, name + " of the element that asked");
		try {
			T converted = this.conversionService.convert(value, type);
			if (converted != null) {
				return converted;
			}
		}
		catch (ConversionException ex) {
			throw notA(type, name,
					" (" + NestedExceptionUtils.getMostSpecificCause(ex).getClass().getSimpleName() + ")");
		}
		throw notA(type, name, "");
	}

	/**
	 * Say what is wrong without the value, which messages of converters would contain.
	 */
	private static ElementValueException notA(Class<?> type, String name, String why) {
		return new ElementValueException(name + " of the element that asked is not a " + type.getSimpleName() + why);
	}

	@Override
	public List<String> datasetAll(String name) {
		Map<String, List<String>> all = this.sent.datasetAll();
		List<String> values = all.getOrDefault(name, all.getOrDefault(dashed(name), List.of()));
		return Collections.unmodifiableList(values);
	}

	@Override
	public @Nullable String value() {
		return this.sent.value();
	}

	@Override
	public @Nullable String innerHtml() {
		return this.sent.innerHtml();
	}

	@Override
	public @Nullable String text() {
		return this.sent.textContent();
	}

	@Override
	public List<String> values() {
		return Collections.unmodifiableList(this.sent.values());
	}

	@Override
	public boolean checked() {
		return this.sent.checked();
	}

	@Override
	public boolean selected() {
		return this.sent.selected();
	}

}
