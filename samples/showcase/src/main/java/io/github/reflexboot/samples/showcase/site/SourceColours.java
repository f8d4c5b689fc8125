package io.github.reflexboot.samples.showcase.site;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * Just enough syntax colouring to make short files pleasant to read.
 */
enum SourceColours {

	JAVA("""
			(?<comment>/\\*.*?\\*/|//[^\\n]*)|(?<string>"(?:\\\\.|[^"\\\\\\n])*")|(?<annotation>@\\w+)\
			|\\b(?<keyword>boolean|class|double|else|enum|false|final|for|if|implements|import|int|long|new|null|package\
			|private|public|record|return|static|this|throw|throws|true|void|while)\\b"""),

	JS("""
			(?<comment>/\\*.*?\\*/|//[^\\n]*)|(?<string>"[^"\\n]*"|`[^`]*`)|(?<annotation>(?!))\
			|\\b(?<keyword>class|const|else|export|extends|for|from|if|import|let|new|null|of|return|this)\\b"""),

	HTML("""
			(?<comment><!--.*?-->)|(?<string>"[^"]*")|(?<annotation>\\bdata-reflex[\\w-]*)|(?<keyword></?[\\w:-]+|/?>)""");

	private final Pattern tokens;

	SourceColours(String tokens) {
		this.tokens = Pattern.compile(tokens, Pattern.DOTALL);
	}

	static SourceColours of(String fileName) {
		return valueOf(fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
	}

	String colour(String source) {
		StringBuilder html = new StringBuilder();
		int end = 0;
		for (MatchResult token : this.tokens.matcher(source).results().toList()) {
			html.append(HtmlUtils.htmlEscape(source.substring(end, token.start())));
			html.append(
					"<span class=\"%s\">%s</span>".formatted(kind(token.group()), HtmlUtils.htmlEscape(token.group())));
			end = token.end();
		}
		return html.append(HtmlUtils.htmlEscape(source.substring(end))).toString();
	}

	private String kind(String token) {
		var matcher = this.tokens.matcher(token);
		return matcher.find() ? Stream.of("comment", "string", "annotation", "keyword")
			.filter((kind) -> matcher.group(kind) != null)
			.findFirst()
			.orElse("") : "";
	}

}
