package io.github.reflexboot.operation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.util.Assert;

/**
 * An operation that the application has taught its pages, by
 * {@code Reflex.operations.name = …}.
 *
 * @param operation its name
 * @param target which elements it is for
 * @param fields what it carries
 * @since 0.1.0
 */
public record CustomOperation(String operation, @JsonUnwrapped Target target,
		@JsonIgnore Map<String, ?> fields) implements Operation {

	public CustomOperation {
		Assert.hasText(operation, "'operation' must not be empty");
	}

	@JsonAnyGetter
	Map<String, ?> anyFields() {
		return this.fields;
	}

}
