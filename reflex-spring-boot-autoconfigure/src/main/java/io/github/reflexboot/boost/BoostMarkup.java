package io.github.reflexboot.boost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import jakarta.servlet.http.HttpServletRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * What is added to the head of a page: a mark that says what is boosted, and the script,
 * if the page does not have it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class BoostMarkup {

	private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/_-]{8,128}={0,2}");

	private static final Pattern IN_POLICY = Pattern.compile("'nonce-(" + NONCE + ")'");

	private static final Pattern CHANGED_BY_SCRIPTS = Pattern.compile("class|style|data-[\\w.-]+");

	private static final Pattern WILDCARD = Pattern.compile("/\\*\\*|\\*");

	private final String path;

	private final List<Pattern> excluded;

	private final String excludedSource;

	private final String version = version();

	/**
	 * Create it.
	 * @param path where the client's files are, below the context path
	 * @param excluded patterns of paths that are left to the browser, below the context
	 * path: {@code *} stands for a part of a path, and {@code **} for any number of them
	 */
	public BoostMarkup(String path, List<String> excluded) {
		this.path = path;
		this.excludedSource = excluded.stream().map(BoostMarkup::toRegex).collect(Collectors.joining("|"));
		this.excluded = excluded.stream().map(BoostMarkup::toRegex).map(Pattern::compile).toList();
	}

	/**
	 * The same as long as the file is the same.
	 */
	private static String version() {
		try {
			CRC32 sum = new CRC32();
			sum.update(new ClassPathResource("META-INF/reflex-client/boost.js").getContentAsByteArray());
			return Long.toString(sum.getValue(), 36);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write a pattern of paths as one that Java and browsers understand in the same way.
	 */
	private static String toRegex(String pattern) {
		StringBuilder regex = new StringBuilder();
		Matcher wildcards = WILDCARD.matcher(pattern);
		int end = 0;
		while (wildcards.find()) {
			regex.append(literally(pattern.substring(end, wildcards.start())))
				.append("*".equals(wildcards.group()) ? "[^/]*" : "(/.*)?");
			end = wildcards.end();
		}
		return regex.append(literally(pattern.substring(end))).toString();
	}

	private static String literally(String text) {
		return text.replaceAll("[.*+?^$()|\\[\\]{}\\\\]", "\\\\$0");
	}

	/**
	 * Tell whether nothing is added to an answer, whatever it is.
	 */
	boolean leavesAlone(HttpServletRequest request) {
		String local = request.getRequestURI().substring(request.getContextPath().length());
		return local.startsWith(this.path + "/")
				|| this.excluded.stream().anyMatch((pattern) -> pattern.matcher(local).matches());
	}

	/**
	 * Return what to add to a page.
	 * @param head the beginning of the page, up to the end of its head
	 * @param policy its content security policy; {@code null} if none is known yet
	 * @param contextPath the context path of the application
	 * @return the markup; empty if this is not the end of its head
	 */
	String behind(CharSequence head, @Nullable String policy, String contextPath) {
		Element begun = headBefore(head.toString());
		if (begun == null || begun.selectFirst("meta[name=reflex-boost]") != null) {
			return "";
		}
		String mark = "<meta name=\"reflex-boost\" content=\"" + HtmlUtils.htmlEscape(excludedBelow(contextPath)) + "\""
				+ asSent(begun) + ">";
		boolean hasScript = begun.selectFirst("script[src*=/reflex.js]") != null;
		String folder = HtmlUtils.htmlEscape(contextPath + this.path);
		String nonce = nonce(begun, policy);
		// Before there is a body, whose elements scripts may listen to.
		String watch = "<script src=\"" + folder + "/boost.js?v=" + this.version + "\"" + nonce + "></script>";
		return mark + watch
				+ (hasScript ? "" : "<script type=\"module\" src=\"" + folder + "/reflex.js\"" + nonce + "></script>");
	}

	/**
	 * Return what a script in the head may change before ours can see it: the attributes
	 * of {@code <html>}, and which styles are the page's own.
	 */
	private static String asSent(Element head) {
		StringBuilder sent = new StringBuilder();
		for (Attribute each : Objects.requireNonNull(head.parent()).attributes()) {
			if (CHANGED_BY_SCRIPTS.matcher(each.getKey()).matches()) {
				sent.append(" data-html-" + each.getKey() + "=\"" + HtmlUtils.htmlEscape(each.getValue()) + "\"");
			}
		}
		String styles = head.select("style")
			.stream()
			.map((style) -> PageScripts.hash(PageScripts.inline(style.data())))
			.collect(Collectors.joining(" "));
		return styles.isEmpty() ? sent.toString() : sent + " data-styles=\"" + styles + "\"";
	}

	private String excludedBelow(String contextPath) {
		return this.excludedSource.isEmpty() ? "" : "^" + contextPath + "(" + this.excludedSource + ")$";
	}

	/**
	 * Parse a beginning as a browser does, and return its head.
	 * @return the head; {@code null} if what follows is not in it, but for example in a
	 * comment, a script, the value of an attribute or the body
	 */
	private static @Nullable Element headBefore(String beginning) {
		String probe = "probe-" + UUID.randomUUID();
		// A title that never ends is none to the parser.
		Element head = Jsoup.parse(beginning + "<meta name=\"" + probe + "\"></title>").head();
		Element last = head.lastElementChild();
		if (last == null || !last.attr("name").equals(probe)) {
			return null;
		}
		last.remove();
		return head;
	}

	private static String nonce(Element head, @Nullable String policy) {
		Matcher found = IN_POLICY.matcher((policy != null) ? policy : "");
		if (found.find()) {
			return " nonce=\"" + found.group(1) + "\"";
		}
		Element first = head.selectFirst("script[nonce], style[nonce], link[nonce]");
		boolean isNonce = first != null && NONCE.matcher(first.attr("nonce")).matches();
		return (first != null && isNonce) ? " nonce=\"" + first.attr("nonce") + "\"" : "";
	}

}
