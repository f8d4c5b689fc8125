package io.github.reflexboot.template;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What of a template is of interest here.
 *
 * @param elements the start tags
 * @param scripts what is inside of {@code <script>}
 * @param looseText the lines of text that stands in no element
 */
record Markup(List<Element> elements, List<Script> scripts, List<Integer> looseText) {

	/**
	 * A start tag.
	 *
	 * @param name its name in lower case
	 * @param attributes its attributes by their names in lower case
	 * @param parent what it stands in; {@code null} for nothing
	 * @param line where it starts
	 */
	record Element(String name, Map<String, Attribute> attributes, @Nullable Element parent, int line) {

		/**
		 * Return one of Thymeleaf's own attributes, in either way to write it.
		 * @param processor the name without a prefix
		 */
		@Nullable Attribute standard(String processor) {
			Attribute attribute = this.attributes.get("th:" + processor);
			return (attribute != null) ? attribute : this.attributes.get("data-th-" + processor);
		}

		/**
		 * Tell whether this element or one around it has one of Thymeleaf's own
		 * attributes.
		 */
		boolean isWithin(String processor) {
			for (@Nullable
			Element each = this; each != null; each = each.parent()) {
				if (each.standard(processor) != null) {
					return true;
				}
			}
			return false;
		}

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
