package io.github.reflexboot.operation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("same-on-every-server")
class SelectorMorphTests {

	@Test
	void htmlThatHoldsTheElementIsMorphedInByItsInside() {
		assertThat(SelectorMorph.of("#a", "<p>no</p><div id=\"a\" class=\"x\"><b>1</b></div>"))
			.isEqualTo(new ElementOperation.Morph(Target.of("#a"), "<b>1</b>", true));
	}

	@Test
	void anyOtherHtmlReplacesTheInside() {
		assertThat(SelectorMorph.of("#a", "<b>1</b>"))
			.isEqualTo(new ElementOperation.InnerHtml(Target.of("#a"), "<b>1</b>"));
	}

	@Test
	void textAndNothingReplaceTheInside() {
		assertThat(SelectorMorph.of("#a", "12:00 < 13:00"))
			.isEqualTo(new ElementOperation.InnerHtml(Target.of("#a"), "12:00 < 13:00"));
		assertThat(SelectorMorph.of("#a", "")).isEqualTo(new ElementOperation.InnerHtml(Target.of("#a"), ""));
	}

	@ParameterizedTest
	@CsvSource({ "tr,<td>1</td>", "td,1", "th,1", "thead,<tr><th>1</th></tr>", "tbody,<tr><td>1</td></tr>",
			"tfoot,<tr><td>1</td></tr>", "caption,1", "colgroup,<col>", "li,1", "option,1", "p,1" })
	void apartOfATableOrAListAloneSurvives(String tag, String inside) {
		String html = "<" + tag + " id=\"x\">" + inside + "</" + tag + ">";
		assertThat(SelectorMorph.of("#x", html)).isEqualTo(new ElementOperation.Morph(Target.of("#x"), inside, true));
	}

	@ParameterizedTest
	@CsvSource({ "body", "html" })
	void aWholeDocumentIsUnderstood(String selector) {
		assertThat(SelectorMorph.of(selector, "<!DOCTYPE html><html><head></head><body><p>1</p></body></html>"))
			.extracting("html")
			.asString()
			.contains("<p>1</p>");
	}

	@Test
	void whiteSpaceAndSpecialAttributesAreKept() {
		assertThat(SelectorMorph.of("#a", "<pre id=\"a\">  x\n  <i @click=\"a->b\" :y=\"1\"> z </i></pre>"))
			.extracting("html")
			.asString()
			.startsWith("  x\n  <i @click=")
			.endsWith(":y=\"1\"> z </i>");
	}

}
