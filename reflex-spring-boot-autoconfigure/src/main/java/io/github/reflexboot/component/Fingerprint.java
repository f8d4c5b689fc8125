package io.github.reflexboot.component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells texts apart by a number. A hash code would take some of them, such as "Aa" and
 * "BB", for the same.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	static long of(String text) {
		return ByteBuffer.wrap(sha256(text)).getLong();
	}

	/**
	 * Return all of it.
	 */
	static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
