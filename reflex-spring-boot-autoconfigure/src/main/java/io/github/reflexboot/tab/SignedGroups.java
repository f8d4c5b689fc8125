package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexGroups;

/**
 * Groups whose tokens carry their name and a signature, so that no server has to remember
 * any. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SignedGroups implements ReflexGroups {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String PURPOSE = "reflex group ";

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private final SecretKey key;

	/**
	 * Create groups.
	 * @param key what tokens are signed with, for HMAC-SHA256
	 */
	public SignedGroups(SecretKey key) {
		this.key = key;
	}

	/**
	 * {@inheritDoc}
	 * @throws IllegalArgumentException if the name is one of those that stand for the
	 * presence in another group
	 */
	@Override
	public String sign(String group) {
		if (PresenceName.of(group) != null) {
			throw new IllegalArgumentException("No group can have the name '" + group + "'");
		}
		return signForVisitor(group);
	}

	/**
	 * Make the token for a group in which the visitor is present, for the visitor whose
	 * request this thread handles.
	 * @param group its name
	 * @param shown says whom the page shows, in letters, digits, hyphens and underscores
	 * @return a token for {@code data-reflex-subscribe}
	 */
	public String signPresence(String group, String shown) {
		return signForVisitor(new PresenceName(shown, group).text());
	}

	private String signForVisitor(String group) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
			HttpSession session = current.getRequest().getSession(false);
			Principal user = current.getRequest().getUserPrincipal();
			return sign(group, (session != null) ? session.getId() : null, (user != null) ? user.getName() : null);
		}
		return sign(group, null);
	}

	/**
	 * Make the token for a group.
	 * @param group its name
	 * @param session identifier of the session that it is for; {@code null} for anybody
	 * @return a token for {@code data-reflex-subscribe}
	 */
	public String sign(String group, @Nullable String session) {
		return sign(group, session, null);
	}

	/**
	 * Make the token for a group.
	 * @param group its name
	 * @param session identifier of the session that it is for; {@code null} if there is
	 * none
	 * @param user name of the principal that it is for, if there is no session;
	 * {@code null} for anybody
	 * @return a token for {@code data-reflex-subscribe}
	 */
	public String sign(String group, @Nullable String session, @Nullable String user) {
		Owner owner = (session != null) ? Owner.session(session) : Owner.user(user);
		return token(group, owner);
	}

	/**
	 * Return the group that a token is for.
	 * @param token what a browser says is a token
	 * @param session identifier of the browser's session; {@code null} if it has none
	 * @return its name; empty if this application did not make the token, or made it for
	 * another session or for a user
	 */
	public Optional<String> read(String token, @Nullable String session) {
		return read(token, session, null);
	}

	/**
	 * Return the group that a token is for.
	 * @param token what a browser says is a token
	 * @param session identifier of the browser's session; {@code null} if it has none
	 * @param user name of the principal at the browser; {@code null} for nobody
	 * @return its name; empty if this application did not make the token, or made it for
	 * another session or user
	 */
	public Optional<String> read(String token, @Nullable String session, @Nullable String user) {
		int dot = token.indexOf('.');
		if (dot < 0) {
			return Optional.empty();
		}
		try {
			String group = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
			byte[] shown = token.getBytes(StandardCharsets.UTF_8);
			boolean isValid = Stream.of(Owner.session(session), Owner.user(user), Owner.ANYBODY)
				.distinct()
				.anyMatch(
						(owner) -> MessageDigest.isEqual(shown, token(group, owner).getBytes(StandardCharsets.UTF_8)));
			return isValid ? Optional.of(group) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Return the only valid spelling of a token: Base64 has several for the same bytes.
	 */
	private String token(String group, Owner owner) {
		byte[] name = group.getBytes(StandardCharsets.UTF_8);
		return ENCODER.encodeToString(name) + "." + ENCODER.encodeToString(signature(group, owner));
	}

	private byte[] signature(String group, Owner owner) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal((PURPOSE + owner.kind() + owner.name().length() + ":" + owner.name() + group)
				.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Groups cannot be signed with this key", ex);
		}
	}

	/**
	 * The session or user that a token is for. The kind keeps a user from being taken for
	 * a session of that name.
	 *
	 * @param kind what is named
	 * @param name its name
	 */
	private record Owner(String kind, String name) {

		private static final Owner ANYBODY = new Owner("anybody ", "");

		private static Owner session(@Nullable String id) {
			return (id != null) ? new Owner("session ", id) : ANYBODY;
		}

		private static Owner user(@Nullable String name) {
			return (name != null) ? new Owner("user ", name) : ANYBODY;
		}

	}

}
