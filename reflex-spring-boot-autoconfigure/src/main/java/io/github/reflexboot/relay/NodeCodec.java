package io.github.reflexboot.relay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what servers tell each other: JSON, after its signature where there is
 * a key. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class NodeCodec {

	private static final String ALGORITHM = "HmacSHA256";

	private static final char AFTER_SIGNATURE = '.';

	private final @Nullable SecretKey key;

	private final JsonMapper mapper = new JsonMapper();

	/**
	 * Create a codec.
	 * @param key what messages are signed with, and must be signed with; {@code null}
	 * where nobody else can write to the engine
	 */
	public NodeCodec(@Nullable SecretKey key) {
		this.key = key;
	}

	String write(NodeMessage message) {
		String json = this.mapper.writeValueAsString(message);
		return (this.key != null) ? signature(this.key, json) + AFTER_SIGNATURE + json : json;
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

	private static String signed(SecretKey key, String text) {
		int end = text.indexOf(AFTER_SIGNATURE);
		String json = text.substring(end + 1);
		if (end < 0 || !MessageDigest.isEqual(text.substring(0, end).getBytes(StandardCharsets.UTF_8),
				signature(key, json).getBytes(StandardCharsets.UTF_8))) {
			throw new IllegalArgumentException("It is not signed with the key of this application (reflex.secret)");
		}
		return json;
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
