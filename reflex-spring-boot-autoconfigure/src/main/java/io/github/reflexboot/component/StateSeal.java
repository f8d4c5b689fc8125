package io.github.reflexboot.component;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.OpenedState.Problem;

/**
 * Makes signed texts of states, and reads them:
 * {@code <kind and key>.<schema>.<body>.<signature>}. The signature covers all before it;
 * the body holds version, arguments, time, identity and the fields. Nothing in it names a
 * class. Safe for use by several threads.
 */
final class StateSeal {

	private static final char PLAIN = 's';

	private static final char ENCRYPTED = 'e';

	private static final String PURPOSE = "reflex component state ";

	private static final int PARTS = 4;

	private static final int IDENTITY_BYTES = 16;

	private static final int HEADER_BYTES = Integer.BYTES + Long.BYTES + Long.BYTES + IDENTITY_BYTES;

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private final Map<String, StateKey> keys = new LinkedHashMap<>();

	private final StateKey current;

	private final boolean isEncrypted;

	private final Duration maxAge;

	private final Clock clock;

	private final StateCipher cipher = new StateCipher();

	StateSeal(StateSigning signing, Clock clock) {
		this.current = StateKey.of(signing.secrets().get(0));
		signing.secrets().forEach((secret) -> {
			StateKey key = StateKey.of(secret);
			this.keys.putIfAbsent(key.id(), key);
		});
		this.isEncrypted = signing.isEncrypted();
		this.maxAge = signing.maxAge();
		this.clock = clock;
	}

	/**
	 * Make the text of a state.
	 * @param identity whose it is
	 */
	String seal(StoredState state, String identity) {
		byte[] json = state.json().getBytes(StandardCharsets.UTF_8);
		byte[] body = ByteBuffer.allocate(HEADER_BYTES + json.length)
			.putInt(state.version())
			.putLong(state.arguments())
			.putLong(state.usedAt())
			.put(hash(identity))
			.put(json)
			.array();
		char kind = this.isEncrypted ? ENCRYPTED : PLAIN;
		String text = kind + this.current.id() + "." + schema(state.schema()) + "."
				+ ENCODER.encodeToString(this.isEncrypted ? this.cipher.encrypt(this.current, body) : body);
		return text + "." + signature(this.current, text);
	}

	/**
	 * Read a text.
	 * @param identity whose state is expected
	 * @param schema that of its class
	 */
	OpenedState open(String text, String identity, long schema) {
		String[] parts = text.split("\\.", -1);
		if (parts.length != PARTS || parts[0].isEmpty()) {
			return OpenedState.not(Problem.FORGED);
		}
		// A page of another release has to be shown anew, whoever has signed it.
		if (!parts[1].equals(schema(schema))) {
			return OpenedState.not(Problem.OTHER_RELEASE);
		}
		StateKey key = this.keys.get(parts[0].substring(1));
		if (key == null || !isSigned(key, text, parts[PARTS - 1])) {
			return OpenedState.not(Problem.FORGED);
		}
		byte[] body = body(key, parts[0].charAt(0), parts[2]);
		return (body != null) ? read(ByteBuffer.wrap(body), identity, schema) : OpenedState.not(Problem.FORGED);
	}

	private static boolean isSigned(StateKey key, String text, String signature) {
		String signed = text.substring(0, text.length() - signature.length() - 1);
		return MessageDigest.isEqual(signature(key, signed).getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private byte @Nullable [] body(StateKey key, char kind, String text) {
		try {
			byte[] body = Base64.getUrlDecoder().decode(text);
			return (kind == ENCRYPTED) ? this.cipher.decrypt(key, body) : body;
		}
		catch (IllegalArgumentException | GeneralSecurityException ex) {
			return null;
		}
	}

	private OpenedState read(ByteBuffer body, String identity, long schema) {
		try {
			int version = body.getInt();
			long arguments = body.getLong();
			long time = body.getLong();
			byte[] whose = new byte[IDENTITY_BYTES];
			body.get(whose);
			if (this.clock.millis() - time > this.maxAge.toMillis()) {
				return OpenedState.not(Problem.TOO_OLD);
			}
			if (!MessageDigest.isEqual(whose, hash(identity))) {
				return OpenedState.not(Problem.OTHER_PLACE);
			}
			return OpenedState.of(new StoredState(version, version, "", arguments, schema, time,
					StandardCharsets.UTF_8.decode(body).toString()));
		}
		catch (BufferUnderflowException ex) {
			return OpenedState.not(Problem.FORGED);
		}
	}

	private static String signature(StateKey key, String text) {
		return ENCODER.encodeToString(key.sign(PURPOSE + text));
	}

	private static String schema(long schema) {
		return Long.toUnsignedString(schema, Character.MAX_RADIX);
	}

	private static byte[] hash(String identity) {
		return Arrays.copyOf(Fingerprint.sha256(identity), IDENTITY_BYTES);
	}

}
