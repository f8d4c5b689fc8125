package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.reflexboot.keep.GeneratedTemplate;

/**
 * A made-up template with roots in all sorts of places.
 */
final class GeneratedPage {

	private final Random random;

	private final GeneratedTemplate content;

	private final List<String> ids = new ArrayList<>();

	private int names;

	GeneratedPage(Random random) {
		this.random = random;
		this.content = new GeneratedTemplate(random);
	}

	List<String> ids() {
		return this.ids;
	}

	private String fragment() {
		return new GeneratedTemplate(this.random).fragment();
	}

	GeneratedTemplate.Row row() {
		return this.content.row(2);
	}

	/**
	 * Make the page, and those that it includes or is included in.
	 */
	Map<String, String> templates() {
		Map<String, String> templates = new HashMap<>(Map.of("fragment", fragment(), "head", head()));
		templates.put("panel", "<div>" + panel("panel") + panel("other") + "</div>");
		if (this.random.nextBoolean()) {
			templates.put("page", page());
			return templates;
		}
		templates.put("layout", layout());
		templates.put("page", "<html th:replace=\"~{layout :: layout("
				+ one("~{::title}, ~{::main}", "~{}, ~{::.content}", "title=~{::title}, content=~{::main}") + ")}\""
				+ one("", " ", " lang=\"en\"") + "><head><title th:text=\"${page.title}\">x</title></head><body>"
				+ one("", "<p>Not shown</p>") + "<main class=\"content\">" + parts(3) + "</main></body></html>");
		return templates;
	}

	private String layout() {
		String content = one("<th:block th:replace=\"${content}\"></th:block>", "<th:block th:replace=\"${content}\"/>",
				"<section class=\"x\" th:insert=\"${content}\" >default</section>",
				"<section th:insert=\"${page.on} ? ${content} : _\">default</section>",
				"<section th:insert=\"${page.on} ? ${content} : ~{}\">default</section>",
				"<section th:insert=\"${page.on} ? ${content} : ~{panel :: panel(${page})}\"></section>",
				"<section th:if=\"${page.on}\" th:insert=\"${content}\"></section>",
				"<section th:each=\"page : ${page.rows}\" th:insert=\"${content}\"></section>");
		return "<html "
				+ one("th:fragment=\"layout(title, content)\"", "th:fragment=\"layout(title, content)\" th:lang=\"en\"")
				+ ">"
				+ one("<head><th:block th:replace=\"${title}\"></th:block></head>",
						"<head><title th:text=\"${page.title}\">x</title></head>",
						"<head><title>[[${page.title}]]</title><th:block th:replace=\"${title}\"></th:block></head>")
				+ "<body>" + parts(1)
				+ one(content, content, "<div th:object=\"${page}\" th:with=\"a=1\">" + content + "</div>",
						"<div th:with=\"page=${page}\">" + content + "</div>",
						"<div th:if=\"${page.on}\">" + content + "</div>", content + content)
				+ parts(1) + "</body></html>";
	}

	private String panel(String name) {
		return "<section th:fragment=\"" + name + "(it)\" th:object=\"${it}\"" + one("", " th:with=\"page=${it}\"")
				+ ">[[*{title}]]" + root(0) + "</section>";
	}

	private String page() {
		return "<html>" + one("<head><title>[[${page.title}]]</title></head>",
				"<head><title th:text=\"${page.title}\">x</title></head>",
				"<head><title>Static</title><meta name=\"a\" th:content=\"${page.title}\"></head>",
				"<head><th:block th:replace=\"~{head :: head}\"></th:block></head>",
				"<head th:replace=\"~{head :: all}\"></head>") + "<body>" + parts(3) + "</body></html>";
	}

	private static String head() {
		return "<div><title th:fragment=\"head\">[[${page.title}]]</title>"
				+ "<head th:fragment=\"all\"><title>[[${page.title}]]</title></head></div>";
	}

	private String parts(int depth) {
		StringBuilder parts = new StringBuilder();
		for (int i = this.random.nextInt(3); i >= 0; i--) {
			parts.append(beside()).append((depth > 0) ? part(depth - 1) : "");
		}
		return parts.append(beside()).toString();
	}

	private String beside() {
		return one("", "text ", "\n  ", "<hr>", "<p>[[${page.title}]]</p>", this.content.content(1, "page"),
				"<form th:object=\"${form}\"><input type=\"checkbox\" th:field=\"*{done}\"></form>",
				"<div th:utext=\"${page.title}\"></div>", "<!-- [[${page.title}]] -->");
	}

	private String part(int depth) {
		String name = "p" + this.names++;
		return switch (this.random.nextInt(30)) {
			case 0 -> "<div th:if=\"${page.on}\">" + parts(depth) + "</div>";
			case 1 ->
				"<div th:unless=\"${page.on}\" class=\"x\" th:classappend=\"${page.title}\">" + parts(depth) + "</div>";
			case 2 -> "<div th:with=\"page=${ {title: page.title + '!', on: page.on, rows: page.rows, date: page.date,"
					+ " price: page.price, size: 2} }\">" + "<i>x</i></div>";
			case 3 ->
				"<div th:object=\"${page}\" th:with=\"" + name + "=${page.on}\">[[*{title}]]" + parts(depth) + "</div>";
			case 4 -> "<ul><li th:each=\"page : ${page.rows}\">" + parts(depth) + "</li></ul>";
			case 5 -> "<div th:switch=\"${page.size()}\"><section th:case=\"0\">" + parts(depth)
					+ "</section><section th:case=\"*\">" + parts(depth) + "</section></div>";
			case 6 -> "<th:block>" + parts(depth) + "</th:block>";
			case 7 -> "<div th:remove=\"tag\">" + parts(depth) + "</div>";
			case 8 -> "<div th:inline=\"none\">" + parts(depth) + "</div>";
			case 9 ->
				"<form th:object=\"${form}\" th:action=\"@{/x}\"><input type=\"radio\" th:field=\"*{done}\" value=\"true\">"
						+ parts(depth) + "</form>";
			case 10, 11 -> marked(depth, name);
			case 12 -> "<div" + one("", " class=\"x\" ", " th:if=\"${page.on}\"") + " th:insert=\"~{panel :: "
					+ one("panel", "other") + "(${page})}\">" + one("", "default") + "</div>";
			case 13 -> "<div th:replace=\"~{panel :: panel(it=${page})}\"" + one("", " ") + "></div>";
			default -> root(depth);
		};
	}

	private String root(int depth) {
		String id = id();
		return "<div id=\"" + id + "\""
				+ one("", "", "", "", " th:class=\"${page.title}\"", " th:if=\"${page.on}\"",
						" th:with=\"page=${page}\"", " th:object=\"${page}\"", " th:id=\"'x' + ${page.title}\"",
						" th:remove=\"tag\"", " th:text=\"${page.title}\"",
						" th:insert=\"~{fragment :: part(${page})}\"", " th:each=\"page : ${page.rows}\"")
				+ ">" + parts(depth) + this.content.content(1, "page") + "</div>";
	}

	private String marked(int depth, String name) {
		String id = id();
		if (this.random.nextBoolean()) {
			return "<section class=\"a\" reflex:root=\"" + id + "\">" + parts(depth) + "</section>";
		}
		this.ids.add(id + "-0");
		this.ids.add(id + "-1");
		String key = one(name + "Stat.index", name + ".place", name + ".place");
		return "<table>\n  <tr th:each=\"" + name + " : ${page.rows}\" reflex:root=\"|" + id + "-${" + key + "}|\""
				+ one("", " th:if=\"${" + name + ".on}\"", " th:title=\"${" + name + ".title}\"",
						" th:with=\"x=${" + name + ".title}\"",
						" reflex:cache=\"${ {" + name + ", " + name + "Stat.index, page} }\"")
				+ ">\n    <td>" + this.content.content(1, name + ", page") + "[[${" + name + ".place}]]"
				+ one("", "", "[[${" + name + "Stat}]]", "[[${" + name + "Stat.last}]]") + "</td>\n  </tr>\n</table>";
	}

	private String id() {
		String id = "r" + this.ids.size() + "x";
		this.ids.add(id);
		return id;
	}

	private String one(String... some) {
		return some[this.random.nextInt(some.length)];
	}

}
