package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, by name.
 */
final class Figures {

	private static final String TEXT = "text";

	private static final MathContext DIGITS = new MathContext(4);

	private final Map<String, Figure> figures = new LinkedHashMap<>();

	void add(String name, double value, String unit) {
		put(new Figure(name, new BigDecimal(value).round(DIGITS), unit));
	}

	void add(String name, long value, String unit) {
		put(new Figure(name, value, unit));
	}

	void add(String name, String value) {
		put(new Figure(name, value, TEXT));
	}

	private void put(Figure figure) {
		this.figures.put(figure.name(), figure);
	}

	List<String> names() {
		return List.copyOf(this.figures.keySet());
	}

	/**
	 * Return a value for people to read.
	 */
	String text(String name) {
		Object value = figure(name).value();
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

	String unit(String name) {
		String unit = figure(name).unit();
		return unit.equals(TEXT) ? "" : unit;
	}

	private Figure figure(String name) {
		return this.figures.getOrDefault(name, new Figure(name, "-", TEXT));
	}

	void write(Path file) throws IOException {
		StringBuilder json = new StringBuilder();
		JsonMapper mapper = new JsonMapper();
		for (Figure figure : this.figures.values()) {
			json.append(json.isEmpty() ? "[\n" : ",\n").append(mapper.writeValueAsString(figure));
		}
		Files.writeString(file, json.append("\n]\n"));
	}

	private record Figure(String name, Object value, String unit) {

	}

}
