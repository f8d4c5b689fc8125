package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The key that an open page shows when it connects again, so that it stays the same tab.
 * Only the page and the server know it. The tab's identifier, which an application may
 * show to anybody, is a hash of it. So nobody can take the place of a tab, servers need
 * not remember keys, and a restart changes nothing.
 *
 * @param text the key
 * @since 0.1.0
 */
public record TabKey(String text) {

	private static final int KEY_BYTES = 24;

	private static final int ID_BYTES = 16;

	private static final Pattern FORM = Pattern.compile("[\\w-]{32}");

	/**
	 * Find the key among the subprotocols that a page offers, the one place for it that
	 * scripts can write to and that no log shows.
	 * @param offered the subprotocols
	 * @return the key; a new one if there is none, as when a page first connects
	 */
	public static TabKey of(List<String> offered) {
		return offered.stream()
			.filter((protocol) -> FORM.matcher(protocol).matches())
			.findFirst()
			.map(TabKey::new)
			.orElseGet(TabKey::create);
	}

	private static TabKey create() {
		byte[] bytes = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(bytes);
		return new TabKey(encode(bytes));
	}

	/**
	 * Return the identifier of the tab that has this key.
	 * @return the identifier
	 */
	public String tab() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.US_ASCII));
			return encode(Arrays.copyOf(digest, ID_BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
