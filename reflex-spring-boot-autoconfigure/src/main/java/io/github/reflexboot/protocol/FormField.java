package io.github.reflexboot.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.springframework.util.Assert;

/**
 * One field of a form, on the wire {@code ["name","value"]}.
 *
 * @param name its name
 * @param value its value, possibly empty
 * @since 0.1.0
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({ "name", "value" })
public record FormField(String name, String value) {

	public FormField {
		Assert.notNull(name, "'name' must not be null");
		Assert.notNull(value, "'value' must not be null");
	}

}
