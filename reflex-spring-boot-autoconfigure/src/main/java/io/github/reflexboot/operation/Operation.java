package io.github.reflexboot.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.springframework.util.StringUtils;

/**
 * Something that a browser is asked to do. Named and shaped like CableReady's operations;
 * mostly made by {@link Operations}.
 *
 * @since 0.1.0
 */
@JsonPropertyOrder({ "operation", "selector" })
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Operation permits ElementOperation, BrowserOperation, CustomOperation, ComponentOperation {

	/**
	 * Return the name by which the browser knows this operation.
	 * @return the name, such as {@code innerHtml}
	 */
	@JsonProperty
	default String operation() {
		return StringUtils.uncapitalize(getClass().getSimpleName());
	}

}
