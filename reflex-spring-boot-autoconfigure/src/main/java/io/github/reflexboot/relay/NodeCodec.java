package io.github.reflexboot.relay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what servers tell each other: JSON, after its signature and the time
 * where there is a key. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class NodeCodec {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String BETWEEN = ".";

	/**
	 * What is older may have been written down and sent again by somebody else.
	 */
	private static final Duration FRESH = Duration.ofMinutes(10);

	private final @Nullable SecretKey key;

	private final InstantSource clock;

	/**
	 * No two messages of one server are signed for the same time, so no two are the same.
	 */
	private final AtomicLong signedLast = new AtomicLong();

	private final JsonMapper mapper = new JsonMapper();

	/**
	 * Create a codec.
	 * @param key what messages are signed with, and must be signed with; {@code null}
	 * where nobody else can write to the engine
	 */
	public NodeCodec(@Nullable SecretKey key) {
		this(key, InstantSource.system());
	}

	NodeCodec(@Nullable SecretKey key, InstantSource clock) {
		this.key = key;
		this.clock = clock;
	}

	String write(NodeMessage message) {
		String json = this.mapper.writeValueAsString(message);
		if (this.key == null) {
			return json;
		}
		long now = this.clock.millis();
		String signed = this.signedLast.updateAndGet((last) -> Math.max(last + 1, now)) + BETWEEN + json;
		return signature(this.key, signed) + BETWEEN + signed;
	}

	/**
	 * Read a message.
	 * @throws IllegalArgumentException if it is none, or none of ours; its text repeats
	 * nothing of it
	 */
	NodeMessage read(String text) {
		String json = (this.key != null) ? signed(this.key, text) : text;
		NodeMessage message = parse(json);
		if (message.v() != NodeMessage.VERSION) {
			throw new IllegalArgumentException(
					"It has version " + message.v() + ", and this server reads " + NodeMessage.VERSION);
		}
		return message;
	}

	/**
	 * Return how old a message is that could be read, in milliseconds.
	 * @return the age; {@code null} where messages are not signed
	 */
	@Nullable Long age(String text) {
		if (this.key == null) {
			return null;
		}
		int end = text.indexOf(BETWEEN);
		return this.clock.millis() - Long.parseLong(text.substring(end + 1, text.indexOf(BETWEEN, end + 1)));
	}

	/**
	 * Return the signature of a message that could be read, and is signed.
	 */
	static String signature(String text) {
		return text.substring(0, text.indexOf(BETWEEN));
	}

	@SuppressWarnings("ConstantValue")
	private NodeMessage parse(String json) {
		try {
			NodeMessage message = this.mapper.readValue(json, NodeMessage.class);
			if (message == null || message.kind() == null) {
				throw new IllegalArgumentException("It has no 'kind'");
			}
			return message;
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(
					"It is no JSON object such as {\"v\":1,\"kind\":\"refresh\",\"to\":\"all\"}", ex);
		}
	}

	private String signed(SecretKey key, String text) {
		int end = text.indexOf(BETWEEN);
		String signed = text.substring(end + 1);
		if (end < 0 || !MessageDigest.isEqual(text.substring(0, end).getBytes(StandardCharsets.UTF_8),
				signature(key, signed).getBytes(StandardCharsets.UTF_8))) {
			throw new IllegalArgumentException("It is not signed with the key of this application (reflex.secret)");
		}
		int afterTime = signed.indexOf(BETWEEN);
		long age = this.clock.millis() - Long.parseLong(signed.substring(0, afterTime));
		if (Math.abs(age) > FRESH.toMillis()) {
			throw new IllegalArgumentException("It is signed, but " + age / 1_000 + " seconds old, and counts only for "
					+ FRESH.toSeconds() + ": somebody has sent it again, or the clocks of the servers differ");
		}
		return signed.substring(afterTime + 1);
	}

	private static String signature(SecretKey key, String json) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return HexFormat.of().formatHex(mac.doFinal(json.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Messages cannot be signed with this key", ex);
		}
	}

}
