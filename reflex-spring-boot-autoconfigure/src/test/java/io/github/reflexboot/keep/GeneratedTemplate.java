package io.github.reflexboot.keep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A made-up template whose elements are kept here and there, by all that they show, and
 * the same one without that.
 */
public final class GeneratedTemplate {

	private static final Pattern CACHE = Pattern.compile(" reflex:cache=\"[^\"]*\"");

	private static final String[] TEXTS = { "a", " ", "\n  ", "&amp; &lt; &nbsp;", "ü 😀", "<!-- no ${x} -->", "",
			"<br>", "<hr/>", "[[#{greeting}]]", "<!--/* gone */-->", "<p th:text='#{of(1)}'>x</p>" };

	private static final String[] VALUES = { "", "Anna", "<b th:text='${7 * 7}'>&</b>", "[[${7 * 7}]]", "O'Neil \"x\"",
			"ü 😀", "${x}", "__${x}__", "]]></script>", "\n\t" };

	private final Random random;

	private int names;

	private boolean isFragment;

	public GeneratedTemplate(Random random) {
		this.random = random;
	}

	public static String withoutCache(String template) {
		return CACHE.matcher(template).replaceAll("");
	}

	public String fragment() {
		this.isFragment = true;
		return "<div><i th:fragment=\"part(it)\"" + cache("it") + ">" + content(2, "it") + "</i></div>";
	}

	String template() {
		return "<html><body>" + content(4, "page") + content(4, "page") + "</body></html>";
	}

	/**
	 * Return content of an element.
	 * @param variables all that it may show, as keys read it; the first one is a
	 * {@link Row}
	 */
	public String content(int depth, String variables) {
		StringBuilder content = new StringBuilder();
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			content.append(one(TEXTS)).append((depth > 0) ? element(depth - 1, variables) : value(variables));
		}
		return content.toString();
	}

	private String element(int depth, String variables) {
		String it = variables.replaceFirst(",.*", "");
		String name = "v" + this.names++;
		Supplier<String> inner = () -> content(depth, variables);
		return switch (this.random.nextInt(this.isFragment ? 18 : 20)) {
			case 0 -> "<p" + cache(variables) + " th:text=\"${" + it + ".title}\" class='x'>gone</p>";
			case 1 -> "<p title='y'" + cache(variables) + " th:utext=\"${" + it + ".title}\">gone</p>";
			case 2 ->
				"<input" + cache(variables) + " th:value=\"${" + it + ".title}\" th:checked=\"${" + it + ".on}\">";
			case 3 -> "<div th:if=\"${" + it + ".on}\"" + cache(variables) + ">" + inner.get() + "</div>";
			case 4 -> "<div" + cache(variables) + "><b th:unless=\"${" + it + ".on}\">" + inner.get() + "</b></div>";
			case 5 -> "<ul><li th:each=\"" + name + " : ${" + it + ".rows}\"" + cache(name + ", " + variables) + ">"
					+ content(depth, name + ", " + variables) + "</li></ul>";
			case 6 -> "<table>\n  <tr th:each=\"" + name + " : ${" + it + ".rows}\""
					+ cache(name + ", " + name + "Stat.index, " + name + "Stat.last, " + variables) + " th:class=\"${"
					+ name + "Stat.odd} ? 'odd'\">\n    <td>[[${" + name + "Stat.count}]]</td><td>"
					+ content(depth, name + ", " + variables) + "</td>\n  </tr>\n</table>";
			case 7 -> "<div" + cache(variables) + " th:switch=\"${" + it
					+ ".size()}\"><p th:case=\"0\">none</p><q th:case=\"*\">" + inner.get() + "</q></div>";
			case 8 -> "<div" + cache(variables) + "><b th:with=\"" + name + "=${" + it + "}\">"
					+ content(depth, name + ", " + variables) + "</b></div>";
			case 9 -> "<div th:object=\"${" + it + "}\"><s" + cache("#object, " + variables)
					+ ">[[*{title}]] *{{date}} " + inner.get() + "</s></div>";
			case 18 ->
				"<div" + cache(variables) + "><b th:insert=\"~{fragment :: part(${" + it + "})}\">gone</b></div>";
			case 19 -> "<div" + cache(variables) + " th:object=\"${" + it
					+ "}\"><b th:replace=\"~{fragment :: part(it=${" + it + "})}\">gone</b></div>";
			case 12 -> "<th:block" + cache(variables) + ">" + inner.get() + "</th:block>";
			case 13 -> "<div" + cache(variables) + " th:remove=\"tag\">" + inner.get() + "</div>";
			case 14 -> "<div th:inline=\"none\"><q" + cache(variables) + ">[[${x}]]" + inner.get() + "</q></div>";
			case 15 -> "<script th:inline=\"javascript\"" + cache(variables) + ">let x = /*[[${" + it
					+ ".title}]]*/ 1;</script>";
			case 16 -> "<a" + cache(variables) + " th:href=\"@{/x/{a}(a=${" + it + ".title},b=${" + it + ".date})}\">"
					+ value(variables) + "</a>";
			case 17 -> "<p" + cache(variables) + ">[[${{" + it + ".date}}]] [[${#numbers.formatDecimal(" + it
					+ ".price, 1, 'DEFAULT', 2, 'DEFAULT')}]] [[${#temporals.format(" + it + ".date, 'EEEE')}]]</p>";
			case 10 -> "<q data-a='1'" + cache(variables) + " th:attr=\"data-b=${" + it
					+ ".title}\" th:classappend=\"${" + it + ".on} ? on\">" + inner.get() + "</q>";
			default -> value(variables);
		};
	}

	private String value(String variables) {
		String it = variables.replaceFirst(",.*", "");
		return this.random.nextBoolean() ? "[[${" + it + ".title}]]" : "[(${" + it + ".title})]";
	}

	private String cache(String variables) {
		return this.random.nextInt(3) == 0 ? "" : " reflex:cache=\"${ {" + variables + "} }\"";
	}

	public Row row(int depth) {
		return row(depth, 0);
	}

	private Row row(int depth, int place) {
		int first = this.random.nextInt(2);
		List<Row> rows = (depth == 0) ? List.of()
				: IntStream.range(0, this.random.nextInt(4)).mapToObj((i) -> row(depth - 1, first + i)).toList();
		return new Row(place, one(VALUES), this.random.nextBoolean(), LocalDate.EPOCH.plusDays(this.random.nextInt(3)),
				this.random.nextInt(3) / 2.0, new ArrayList<>(rows));
	}

	private String one(String[] some) {
		return some[this.random.nextInt(some.length)];
	}

	public record Row(int place, String title, boolean on, LocalDate date, double price, List<Row> rows) {

		public int size() {
			return this.rows.size();
		}

	}

}
