package io.github.reflexboot.presence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.tab.Tab;

/**
 * Tells who is who: users by their name, others by their session, or by their page where
 * there are no sessions. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class People {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String PURPOSE = "reflex presence ";

	private static final int BYTES = 9;

	private final SecretKey key;

	/**
	 * Create it.
	 * @param key hides sessions, for HMAC-SHA256; the same on all servers
	 */
	public People(SecretKey key) {
		this.key = key;
	}

	/**
	 * Count the tabs of each.
	 */
	Map<Person, Integer> at(Stream<Tab> tabs) {
		Map<Person, Integer> people = new HashMap<>();
		tabs.forEach((tab) -> people.merge(at(tab), 1, Integer::sum));
		return people;
	}

	private Person at(Tab tab) {
		String user = tab.user();
		if (user != null) {
			return new Person(user, false);
		}
		String session = tab.session();
		return new Person((session != null) ? hidden("session ", session) : hidden("tab ", tab.id()), true);
	}

	/**
	 * Find out for whom a page is rendered.
	 * @return {@code null} for somebody who has neither a session nor a name yet
	 */
	@Nullable Person of(HttpServletRequest request) {
		Principal user = request.getUserPrincipal();
		if (user != null) {
			return new Person(user.getName(), false);
		}
		HttpSession session = request.getSession(false);
		return (session != null) ? new Person(hidden("session ", session.getId()), true) : null;
	}

	private String hidden(String kind, String id) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			byte[] hash = mac.doFinal((PURPOSE + kind + id).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Sessions cannot be hidden with this key", ex);
		}
	}

}
