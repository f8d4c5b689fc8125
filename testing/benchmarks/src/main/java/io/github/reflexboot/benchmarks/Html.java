package io.github.reflexboot.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages for the benchmarks of single parts.
 */
public final class Html {

	private Html() {
	}

	/**
	 * Return the rows of a page.
	 * @param count how many
	 * @param taken what the one in the middle shows
	 * @return the rows
	 */
	public static List<String> rows(int count, int taken) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "<tr id=\"row-" + i + "\" class=\"row\"><td class=\"number\">" + i
					+ "</td><td class=\"name\">Some part of the house</td><td>Hall " + i % 7
					+ "</td><td><a class=\"link\" href=\"/parts/" + i + "\">Details</a></td><td class=\"price\">"
					+ i * 31 % 1000 + ".00</td><td class=\"taken\">" + ((i == count / 2) ? taken : 0) + "</td></tr>\n")
			.toList();
	}

	/**
	 * Return a page with these rows.
	 * @param rows the rows
	 * @return the page
	 */
	public static String page(List<String> rows) {
		return rows.stream()
			.collect(Collectors.joining("", "<!DOCTYPE html>\n<html>\n<body>\n<table>\n",
					"</table>\n</body>\n</html>\n"));
	}

}
