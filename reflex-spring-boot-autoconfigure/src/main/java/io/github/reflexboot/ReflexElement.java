package io.github.reflexboot;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The element that triggered a reflex, as it was in the browser at that moment.
 * <p>
 * Everything in it comes from the browser and can be forged: check what you use, as you
 * would with a request parameter. Instances are immutable and safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public interface ReflexElement {

	/**
	 * Return the name of the element's tag in upper case, such as {@code BUTTON}.
	 * @return the tag name
	 */
	String tagName();

	/**
	 * Return the element's HTML attributes as written, without {@code data-reflex}.
	 * @return an unmodifiable map, in document order
	 */
	Map<String, String> attributes();

	/**
	 * Return an HTML attribute.
	 * @param name the name as written in HTML
	 * @return the value, or {@code null} if the element has no such attribute
	 */
	@Nullable String attribute(String name);

	/**
	 * Return an HTML attribute, converted by the application's {@code ConversionService}.
	 * @param <T> the type to convert to
	 * @param name the name as written in HTML
	 * @param type the type to convert to, such as {@code Integer} or {@code Boolean}
	 * @return the converted value, never {@code null}
	 * @throws IllegalArgumentException if there is no such attribute, or it is not a
	 * {@code type}
	 */
	<T> T attribute(String name, Class<T> type);

	/**
	 * Return the element's {@code data-*} attributes and, where it carries
	 * {@code data-reflex-dataset}, those collected from other elements. The element's own
	 * take precedence. Keys have no {@code data-} prefix: {@code data-post-id} is
	 * {@code post-id}.
	 * @return an unmodifiable map
	 */
	Map<String, String> dataset();

	/**
	 * Return one entry of the {@link #dataset()}.
	 * @param name the name, either as in HTML ({@code post-id}) or as in JavaScript
	 * ({@code postId})
	 * @return the value, or {@code null} if there is none
	 */
	@Nullable String dataset(String name);

	/**
	 * Return one entry of the {@link #dataset()}, converted by the application's
	 * {@code ConversionService}.
	 * @param <T> the type to convert to
	 * @param name the name, either as in HTML or as in JavaScript
	 * @param type the type to convert to
	 * @return the converted value, never {@code null}
	 * @throws IllegalArgumentException if there is no such entry, or it is not a
	 * {@code type}
	 */
	<T> T dataset(String name, Class<T> type);

	/**
	 * Return every value of a name that {@code data-reflex-dataset-all} collected: the
	 * element's own first, then those of the other elements.
	 * @param name the name, either as in HTML ({@code post-id}) or as in JavaScript
	 * ({@code postId})
	 * @return an unmodifiable list, empty if there is none
	 */
	List<String> datasetAll(String name);

	/**
	 * Return the live value of a form control. If there may be several, as for a
	 * {@code <select multiple>} or check boxes that share a name, the chosen ones are
	 * joined by commas; the value of a single box is its attribute.
	 * @return the value, or {@code null} if the element has none
	 */
	@Nullable String value();

	/**
	 * Return the live value of a form control, converted by the application's
	 * {@code ConversionService}.
	 * @param <T> the type to convert to
	 * @param type the type to convert to
	 * @return the converted value, never {@code null}
	 * @throws IllegalArgumentException if the element has no value, or it is not a
	 * {@code type}
	 */
	<T> T value(Class<T> type);

	/**
	 * Return the HTML inside the element. The browser sends it if the element carries
	 * {@code data-reflex-include-inner-html}.
	 * @return the HTML as the browser writes it, or {@code null} if it was not sent
	 */
	@Nullable String innerHtml();

	/**
	 * Return the text inside the element. The browser sends it if the element carries
	 * {@code data-reflex-include-text-content}.
	 * @return the text, or {@code null} if it was not sent
	 */
	@Nullable String text();

	/**
	 * Return the chosen values of a {@code <select>}, or of the checked boxes or radio
	 * buttons that share this element's name.
	 * @return an unmodifiable list, empty if the element has none
	 */
	List<String> values();

	/**
	 * Tell whether a check box or radio button is checked.
	 * @return {@code true} if it is; {@code false} if not, and for any other element
	 */
	boolean checked();

	/**
	 * Tell whether an {@code <option>} is selected.
	 * @return {@code true} if it is; {@code false} if not, and for any other element
	 */
	boolean selected();

}
