package io.github.reflexboot.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.IMarkupParser;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * Reads markup with the parser that Thymeleaf itself uses. It builds no tree, so it moves
 * and drops nothing, however incomplete a fragment is, and it knows the line of each
 * attribute. For one template.
 */
final class MarkupReader extends AbstractMarkupHandler {

	private static final IMarkupParser PARSER = new MarkupParser(configuration());

	private static final Pattern REMOVED_BY_THYMELEAF = Pattern.compile("<!--/\\*/|/\\*/-->|<!--/\\*(?!/).*?\\*/-->",
			Pattern.DOTALL);

	private static final Pattern EXCEPT_LINE_ENDS = Pattern.compile("[^\r\n]");

	private static final String SCRIPT = "script";

	private static final Set<String> TEXT_ELEMENTS = Set.of(SCRIPT, "textarea", "title");

	private static final Set<String> WITHOUT_CONTENT = Set.of("area", "base", "br", "col", "embed", "hr", "img",
			"input", "link", "meta", "param", "source", "track", "wbr");

	private final List<Markup.Element> elements = new ArrayList<>();

	private final List<Markup.Script> scripts = new ArrayList<>();

	private final List<Integer> looseText = new ArrayList<>();

	private final Deque<Markup.Element> path = new ArrayDeque<>();

	private Map<String, Markup.Attribute> attributes = new LinkedHashMap<>();

	private int startLine;

	/**
	 * The element that we are inside of, if its content is only text for browsers.
	 */
	private @Nullable String textElement;

	private MarkupReader() {
	}

	private static ParseConfiguration configuration() {
		ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
		configuration.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
		configuration.setUniqueAttributesInElementRequired(false);
		configuration.setNoUnmatchedCloseElementsRequired(false);
		configuration.setTextSplittable(false);
		return configuration;
	}

	/**
	 * Read a template.
	 * @throws ParseException if it is no markup
	 */
	static Markup read(String template) throws ParseException {
		MarkupReader reader = new MarkupReader();
		PARSER.parse(withoutThymeleafComments(template), reader);
		return new Markup(reader.elements, reader.scripts, reader.looseText);
	}

	/**
	 * Remove Thymeleaf's own comments, and the marks around those parts that are comments
	 * for everybody but Thymeleaf. All else stays on its line.
	 */
	private static String withoutThymeleafComments(String template) {
		return REMOVED_BY_THYMELEAF.matcher(template)
			.replaceAll((match) -> EXCEPT_LINE_ENDS.matcher(match.group()).replaceAll(" "));
	}

	@Override
	public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
		this.attributes = new LinkedHashMap<>();
		this.startLine = line;
	}

	@Override
	public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
		String name = nameOf(buffer, offset, length);
		Markup.Element element = add(name);
		if (this.textElement == null && TEXT_ELEMENTS.contains(name)) {
			this.textElement = name;
		}
		else if (this.textElement == null && !WITHOUT_CONTENT.contains(name)) {
			this.path.push(element);
		}
	}

	@Override
	public void handleStandaloneElementStart(char[] buffer, int offset, int length, boolean minimized, int line,
			int column) {
		this.attributes = new LinkedHashMap<>();
		this.startLine = line;
	}

	@Override
	public void handleStandaloneElementEnd(char[] buffer, int offset, int length, boolean minimized, int line,
			int column) {
		add(nameOf(buffer, offset, length));
	}

	@Override
	public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
		String name = nameOf(buffer, offset, length);
		if (name.equals(this.textElement)) {
			this.textElement = null;
		}
		else if (this.textElement == null && this.path.stream().anyMatch((each) -> each.name().equals(name))) {
			leave(name);
		}
	}

	/**
	 * Leave an element, and those in it that were not closed.
	 */
	private void leave(String name) {
		String left;
		do {
			left = this.path.pop().name();
		}
		while (!left.equals(name));
	}

	private Markup.Element add(String name) {
		Markup.Element element = new Markup.Element(name, this.attributes, this.path.peek(), this.startLine);
		if (this.textElement == null) {
			this.elements.add(element);
		}
		return element;
	}

	private static String nameOf(char[] buffer, int offset, int length) {
		return new String(buffer, offset, length).toLowerCase(Locale.ROOT);
	}

	@Override
	public void handleAttribute(char[] buffer, int nameOffset, int nameLength, int nameLine, int nameColumn,
			int operatorOffset, int operatorLength, int operatorLine, int operatorColumn, int valueOffset,
			int valueLength, int outerOffset, int outerLength, int valueLine, int valueColumn) {
		String name = new String(buffer, nameOffset, nameLength);
		String value = HtmlEscape.unescapeHtml(new String(buffer, valueOffset, valueLength));
		this.attributes.putIfAbsent(name.toLowerCase(Locale.ROOT), new Markup.Attribute(name, value, valueLine));
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int column) {
		if (SCRIPT.equals(this.textElement)) {
			this.scripts.add(new Markup.Script(new String(buffer, offset, length), line));
		}
		else if (this.textElement == null && this.path.isEmpty()) {
			String text = new String(buffer, offset, length);
			if (!text.isBlank()) {
				int start = text.length() - text.stripLeading().length();
				this.looseText.add(line + FileCheck.linesBefore(text, start));
			}
		}
	}

}
