package io.github.reflexboot.template;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What of a template is of interest here.
 *
 * @param elements the start tags
 * @param scripts what is inside of {@code <script>}
 */
record Markup(List<Element> elements, List<Script> scripts) {

	/**
	 * A start tag.
	 *
	 * @param name its name in lower case
	 * @param attributes its attributes by their names in lower case
	 * @param parent what it stands in; {@code null} for nothing
	 */
	record Element(String name, Map<String, Attribute> attributes, @Nullable Element parent) {

	}

	/**
	 * An attribute.
	 *
	 * @param name as written
	 * @param value without quotes and character references
	 * @param line where the value starts
	 */
	record Attribute(String name, String value, int line) {

		@Override
		public String toString() {
			return this.name + "=\"" + this.value + "\"";
		}

	}

	/**
	 * A script.
	 *
	 * @param text its text
	 * @param line where it starts
	 */
	record Script(String text, int line) {

	}

}
