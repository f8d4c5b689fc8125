package io.github.reflexboot.visitor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The nonce by which the Content Security Policy of an open page knows its own scripts
 * and styles. Each run of the page creates a new nonce, which the browser would not
 * accept, since it keeps to the policy that came with the page. So the old one is sent
 * instead, which also keeps equal runs equal. Only the exact nonce of the run's own
 * policy is replaced: one that somebody else wrote into the page stays worthless. Safe
 * for use by several threads.
 */
final class PageNonce {

	private static final List<String> POLICIES = List.of("Content-Security-Policy",
			"Content-Security-Policy-Report-Only");

	/**
	 * Long enough not to occur anywhere else in a page, and without characters that could
	 * end an attribute.
	 */
	private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/_-]{16,128}={0,2}");

	private static final Pattern IN_POLICY = Pattern.compile("'nonce-(" + NONCE + ")'");

	private volatile @Nullable String ofPage;

	private volatile @Nullable String ofRun;

	/**
	 * Create a nonce.
	 * @param sent what the browser says; {@code null} if it says nothing
	 */
	PageNonce(@Nullable String sent) {
		this.ofPage = (sent != null && NONCE.matcher(sent).matches()) ? sent : null;
	}

	/**
	 * The page has run again. If the browser has sent no nonce, the first one counts. A
	 * policy with several nonces is left alone, since nobody can tell which is which.
	 * @param headers what it answered with
	 */
	void learn(HttpHeaders headers) {
		Set<String> nonces = new LinkedHashSet<>();
		for (String policy : POLICIES) {
			Matcher matcher = IN_POLICY.matcher(String.join(",", headers.getOrEmpty(policy)));
			while (matcher.find()) {
				nonces.add(matcher.group(1));
			}
		}
		String nonce = (nonces.size() == 1) ? nonces.iterator().next() : null;
		if (this.ofPage == null) {
			this.ofPage = nonce;
		}
		this.ofRun = nonce;
	}

	/**
	 * Replace the nonce of the last run with that of the open page.
	 * @param text an answer, or part of it
	 * @return the text to send
	 */
	String restoreIn(String text) {
		String current = this.ofRun;
		String first = this.ofPage;
		return (current != null && first != null) ? text.replace(current, first) : text;
	}

}
