package io.github.reflexboot.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import io.github.reflexboot.protocol.FormField;

/**
 * Writes the fields of a form as browsers post them.
 */
final class FormContent {

	private FormContent() {
	}

	/**
	 * Return {@code application/x-www-form-urlencoded}, which is ASCII whatever was
	 * entered.
	 */
	static String of(List<FormField> fields) {
		return fields.stream()
			.map((field) -> encode(field.name()) + "=" + encode(field.value()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text.replaceAll("\\r\\n|\\r|\\n", "\r\n"), StandardCharsets.UTF_8);
	}

}
