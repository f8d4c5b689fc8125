package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.reflexboot.visitor.Visitor;

/**
 * The key that an open page shows when it connects again, so that it stays the same tab.
 * Only the page and the server know it. The tab's identifier, which an application may
 * show to anybody, is a hash of it. So nobody can take the place of a tab, servers need
 * not remember keys, and a restart changes nothing.
 *
 * @param text the key
 * @param isKnown whether the page had it before
 * @since 0.1.0
 */
public record TabKey(String text, boolean isKnown) {

	private static final int KEY_BYTES = 24;

	private static final int ID_BYTES = 16;

	private static final int MARK_BYTES = 12;

	private static final Pattern FORM = Pattern.compile("([\\w-]{32})(\\.[\\w-]{16}){0,2}");

	/**
	 * Find the key among the subprotocols that a page offers, the one place for it that
	 * scripts can write to and that no log shows.
	 * @param offered the subprotocols
	 * @return the key; a new one if there is none, as when a page first connects
	 */
	public static TabKey of(List<String> offered) {
		return offered.stream()
			.map(FORM::matcher)
			.filter(Matcher::matches)
			.findFirst()
			.map((form) -> new TabKey(form.group(1), true))
			.orElseGet(TabKey::create);
	}

	private static TabKey create() {
		return new TabKey(encode(random(KEY_BYTES)), false);
	}

	/**
	 * Return the key as the page of a visitor keeps it, with a mark of the visitor. The
	 * page gets another one when it connects again for somebody else, or where that
	 * cannot be told. Somebody who is known has a second mark that no session changes, so
	 * that the page can tell whether what was entered in it is theirs.
	 * @param visitor who has connected
	 * @return the key, and the marks
	 */
	public String markedFor(Visitor visitor) {
		String session = visitor.session();
		byte[] mark = (session != null) ? hash(this.text + '\n' + session + '\n' + visitor.user(), MARK_BYTES)
				: random(MARK_BYTES);
		String user = visitor.user();
		String ofUser = (user != null) ? '.' + encode(hash(this.text + "\nuser\n" + user, MARK_BYTES)) : "";
		return this.text + '.' + encode(mark) + ofUser;
	}

	/**
	 * Return the identifier of the tab that has this key.
	 * @return the identifier
	 */
	public String tab() {
		return encode(hash(this.text, ID_BYTES));
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new SecureRandom().nextBytes(bytes);
		return bytes;
	}

	private static byte[] hash(String text, int length) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(digest, length);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
