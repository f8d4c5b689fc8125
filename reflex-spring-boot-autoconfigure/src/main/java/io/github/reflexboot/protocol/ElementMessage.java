package io.github.reflexboot.protocol;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The element that asked for a reflex.
 *
 * @param tagName its tag in upper case, empty if there was no element
 * @param attributes its HTML attributes
 * @param dataset what was collected from other elements, keys without {@code data-}
 * @param value its live value
 * @param values the chosen values of all controls of its name
 * @param checked whether it is checked
 * @param selected whether it is selected
 * @since 0.1.0
 */
public record ElementMessage(String tagName, Map<String, String> attributes, Map<String, String> dataset,
		@Nullable String value, List<String> values, boolean checked, boolean selected) {

	static final ElementMessage NONE = new ElementMessage("", null, null, null, null, null, null);

	public ElementMessage(@Nullable String tagName, @Nullable Map<String, String> attributes,
			@Nullable Map<String, String> dataset, @Nullable String value, @Nullable List<String> values,
			@Nullable Boolean checked, @Nullable Boolean selected) {
		this((tagName != null) ? tagName : "", (attributes != null) ? attributes : Map.of(),
				(dataset != null) ? dataset : Map.of(), value, (values != null) ? values : List.of(),
				Boolean.TRUE.equals(checked), Boolean.TRUE.equals(selected));
	}

}
