package io.github.reflexboot.protocol;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.springframework.util.Assert;

/**
 * One field of a form, on the wire {@code ["name","value"]}. Lines end with CR LF, like
 * those of a posted form, however the text was entered.
 *
 * @param name its name
 * @param value its value, possibly empty
 * @since 0.1.0
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "name", "value" })
public record FormField(String name, String value) {

	private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

	public FormField {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(value, "'value' must not be null");
		value = LINE_END.matcher(value).replaceAll("\r\n");
	}

}
