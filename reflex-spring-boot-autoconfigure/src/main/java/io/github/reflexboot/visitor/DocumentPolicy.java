package io.github.reflexboot.visitor;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What the document that a connection comes from may do, as its headers have said. A
 * browser keeps to them, whatever page is shown in that document later: a page with other
 * ones needs a document of its own. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class DocumentPolicy {

	private static final List<String> HEADERS = List.of("Content-Security-Policy", "Permissions-Policy",
			"Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy", "Origin-Agent-Cluster",
			"X-Frame-Options", "Clear-Site-Data");

	private static final Pattern NONCE = Pattern.compile("'nonce-[^']*'");

	private volatile @Nullable String headers;

	private volatile boolean loadedBefore;

	/**
	 * The document was there before this connection, perhaps since another version of the
	 * application. What its page is answered with now says nothing about it.
	 */
	public void markLoadedBefore() {
		this.loadedBefore = true;
	}

	/**
	 * The connection takes the place of another one of the same document.
	 * @param earlier what was known there
	 */
	public void follow(DocumentPolicy earlier) {
		this.headers = earlier.headers;
	}

	/**
	 * Tell whether anything is known of the document.
	 * @return whether it is known how its page was answered
	 */
	public boolean isKnown() {
		return this.headers != null;
	}

	/**
	 * Tell whether the headers of its page still have to be asked for, and can be.
	 * @return whether nothing is known of a document that has just been loaded
	 */
	public boolean isToBeAskedFor() {
		return this.headers == null && !this.loadedBefore;
	}

	/**
	 * The page that was loaded has run again.
	 * @param answered the headers that it was answered with
	 */
	public void learn(HttpHeaders answered) {
		if (isToBeAskedFor()) {
			this.headers = summaryOf(answered);
		}
	}

	/**
	 * Tell whether a page can be shown in this document.
	 * @param answered the headers that it was answered with
	 * @param isSame whether it is the page that the document shows already, at another
	 * address, for which nothing needs to be known
	 * @return whether they allow the same
	 */
	public boolean fits(HttpHeaders answered, boolean isSame) {
		String known = this.headers;
		return (known != null) ? Objects.equals(known, summaryOf(answered)) : isSame;
	}

	/**
	 * Most tabs have the same, which each of them keeps while it is open.
	 */
	private static String summaryOf(HttpHeaders headers) {
		String all = HEADERS.stream()
			.map((name) -> String.join(",", headers.getOrEmpty(name)))
			.collect(Collectors.joining("\n"));
		return NONCE.matcher(all).replaceAll("'nonce'").intern();
	}

}
