package io.github.reflexboot.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The element that asked for a reflex.
 *
 * @param tagName its tag in upper case, empty if there was no element
 * @param attributes its HTML attributes
 * @param dataset what was collected from other elements, keys without {@code data-}
 * @param datasetAll every value of each name there, the element's own included
 * @param value its live value, or the {@code values} joined by commas; that of a button
 * is empty unless it was sent
 * @param values the chosen values of a select, or of all boxes of its name
 * @param checked whether it is checked
 * @param selected whether it is selected
 * @param innerHtml the HTML inside it, if its page asks for that
 * @param textContent the text inside it, if its page asks for that
 * @param roots the selectors of what is going to be morphed, if all of them are ids;
 * empty for the whole page
 * @since 0.1.0
 */
public record ElementMessage(String tagName, Map<String, String> attributes, Map<String, String> dataset,
		Map<String, List<String>> datasetAll, @Nullable String value, List<String> values, boolean checked,
		boolean selected, @Nullable String innerHtml, @Nullable String textContent, List<String> roots) {

	private static final String DATA = "data-";

	private static final String OURS = "data-reflex";

	private static final String BUTTON = "BUTTON";

	static final ElementMessage NONE = new ElementMessage("", null, null, null, null, null, false, false, null, null,
			null);

	public ElementMessage(@Nullable String tagName, @Nullable Map<String, String> attributes,
			@Nullable Map<String, String> dataset, @Nullable Map<String, List<String>> datasetAll,
			@Nullable String value, @Nullable List<String> values, boolean checked, boolean selected,
			@Nullable String innerHtml, @Nullable String textContent, @Nullable List<String> roots) {
		this.tagName = (tagName != null) ? tagName : "";
		this.attributes = (attributes != null) ? attributes : Map.of();
		this.dataset = (dataset != null) ? dataset : Map.of();
		this.datasetAll = (datasetAll != null) ? datasetAll : Map.of();
		this.value = (value == null && BUTTON.equals(this.tagName)) ? "" : value;
		this.values = (values != null) ? values : List.of();
		this.checked = checked;
		this.selected = selected;
		this.innerHtml = innerHtml;
		this.textContent = textContent;
		this.roots = (roots != null) ? roots : List.of();
	}

	/**
	 * Tell whether another element says the same to an action: by its data attributes, by
	 * those of the elements that belong to it, and by its values.
	 */
	boolean saysTheSame(ElementMessage other) {
		return this.tagName.equals(other.tagName) && data().equals(other.data()) && this.dataset.equals(other.dataset)
				&& this.datasetAll.equals(other.datasetAll) && Objects.equals(this.value, other.value)
				&& this.values.equals(other.values) && this.checked == other.checked;
	}

	private Map<String, String> data() {
		Map<String, String> data = new HashMap<>(this.attributes);
		data.keySet().removeIf((name) -> !name.startsWith(DATA) || name.startsWith(OURS));
		return data;
	}

}
