package io.github.reflexboot.template;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every attribute of a template is found where a browser would find it, and nothing else.
 */
class TemplateMarkupTests extends AbstractTemplateCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "<tr th:fragment='row'><td><a data-reflex='Todos#opn'></a></td></tr>",
			"<td data-reflex='Todos#opn'>", "<option data-reflex='Todos#opn'>",
			"<th:block data-reflex='Todos#opn'></th:block>",
			"<table><th:block th:each='x : ${y}'><tr><td><a data-reflex='Todos#opn'></a></td></tr></th:block></table>",
			"<select><th:block><option data-reflex='Todos#opn'></th:block></select>",
			"<template><a data-reflex='Todos#opn'></a></template>",
			"<!--/*/ <th:block><a data-reflex='Todos#opn'></a></th:block> /*/-->",
			"<!--/*-->\n<a data-reflex='Todos#clse'></a>\n<!--*/--><a data-reflex='Todos#opn'></a>",
			"</div></p><br><a data-reflex='Todos#opn'>", "<p><p><input data-reflex='Todos#opn'>",
			"<svg><g data-reflex='Todos#opn' /></svg>", "<form><form data-reflex='Todos#opn'></form></form>",
			"<head><script></script><body><body data-reflex='Todos#opn'>", "<a DATA-REFLEX='Todos#opn'>",
			"<a data-reflex=Todos#opn>", "<button data-reflex='click-&gt;Todos#opn'>",
			"<html><frameset><a data-reflex='Todos#opn'>",
			"<textarea></textarea><title>x</title><a data-reflex='Todos#opn'>",
			"<noscript><a data-reflex='Todos#opn'></a></noscript>", "<?xml version='1.0'?><a data-reflex='Todos#opn'/>",
			"<!DOCTYPE html><p th:if='${a < b}'><a data-reflex='Todos#opn'>" })
	void noElementIsLost(String markup) throws IOException {
		assertThat(check(markup).findings()).extracting(TemplateFinding::target).containsExactly("Todos#opn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- <a data-reflex='Todos#opn'></a> -->", "<!--/* <a data-reflex='Todos#opn'> */-->",
			"<textarea><a data-reflex='Todos#opn'></textarea>", "<title data-x='y'><a data-reflex='Todos#opn'></title>",
			"<code>data-reflex=\"Todos#opn\"</code>", "<a data-reflex-root='Todos#opn'>",
			"<script>const html = \"<a data-reflex='Todos#opn'>\"</script>" })
	void whatIsNoAttributeIsLeftAlone(String markup) throws IOException {
		assertThat(check(markup).toString()).isEqualTo("0 problems, 0 not checked: 0 targets in 1 file");
	}

	@Test
	void thymeleafsCommentsDoNotMoveLines() throws IOException {
		assertThat(check("<!--/* one\ntwo */-->\n<!--/*/\n<a data-reflex='Todos#opn'>\n/*/-->").findings())
			.extracting(TemplateFinding::line)
			.containsExactly(4);
	}

}
