package io.github.reflexboot.boost;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * The scripts of a page that is to be shown in the document of another one. A scan that
 * takes for a script what may be one: the browser, which has parsed the page, decides
 * once more.
 */
public final class PageScripts {

	private static final Pattern PLACE = Pattern.compile("<!--|<script(?=[\\s/>])|</head(?=[\\s/>])|<body(?=[\\s/>])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ATTRIBUTE = Pattern
		.compile("[\\s/]*+(?:(>)|([^\\s=>/]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>]++)))?+)");

	private static final Pattern END = Pattern.compile("</script(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

	private static final Pattern RUNS = Pattern.compile("|module|importmap|speculationrules|.*script[\\d.]*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FROM_ROOT = Pattern.compile("(/|\\w+:).*", Pattern.DOTALL);

	private PageScripts() {
	}

	/**
	 * Tell whether a page can be shown in a document without running a script. One whose
	 * address is relative is taken for another one, since it depends on the page.
	 * @param known what the document has run, in short
	 * @param html the page
	 * @return whether its body has no script in it, and the document has run all others
	 */
	public static boolean areAllOf(Set<String> known, String html) {
		Matcher place = PLACE.matcher(html);
		boolean isInBody = false;
		for (int from = 0; place.find(from);) {
			String found = place.group().toLowerCase(Locale.ROOT);
			from = place.end();
			if (found.equals("<!--")) {
				int end = html.indexOf("-->", place.start() + 2);
				from = (end < 0) ? html.length() : end;
			}
			else if (found.equals("<script")) {
				Tag tag = Tag.at(html, from);
				Matcher end = END.matcher(html);
				int close = end.find(tag.end()) ? end.start() : html.length();
				String name = tag.isInline() ? inline(html.substring(tag.end(), close)) : tag.source();
				boolean isOther = tag.isInline() ? isInBody : !FROM_ROOT.matcher(name).matches();
				if (tag.runs() && (isOther || !known.contains(hash(name)))) {
					return false;
				}
				from = close;
			}
			else {
				isInBody = true;
			}
		}
		return true;
	}

	/**
	 * Browsers read any end of a line as one character.
	 */
	static String inline(String text) {
		return "\n" + text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/**
	 * FNV-1a of 32 bits, as the browser does it.
	 */
	static String hash(String name) {
		int hash = 0x811c9dc5;
		for (int i = 0; i < name.length(); i++) {
			hash = (hash ^ name.charAt(i)) * 0x01000193;
		}
		return Long.toString(Integer.toUnsignedLong(hash), 36);
	}

	private record Tag(String type, String source, boolean isInline, int end) {

		static Tag at(String html, int start) {
			String type = "";
			String source = "";
			boolean isInline = true;
			int end = start;
			Matcher attribute = ATTRIBUTE.matcher(html);
			while (attribute.region(end, html.length()).lookingAt()) {
				end = attribute.end();
				if (attribute.group(1) != null) {
					return new Tag(type, source, isInline, end);
				}
				String name = attribute.group(2).toLowerCase(Locale.ROOT);
				if (name.equals("type")) {
					type = valueOf(attribute);
				}
				else if (name.equals("src")) {
					source = valueOf(attribute);
					isInline = false;
				}
			}
			return new Tag(type, source, isInline, html.length());
		}

		private static String valueOf(Matcher attribute) {
			for (int group = 3; group <= 5; group++) {
				if (attribute.group(group) != null) {
					return HtmlUtils.htmlUnescape(attribute.group(group));
				}
			}
			return "";
		}

		boolean runs() {
			return RUNS.matcher(this.type.strip()).matches();
		}

	}

}
