package io.github.reflexboot.component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one secret is used for: keys for each purpose, derived from it by HMAC-SHA256, so
 * that none of them tells anything about another one. Safe for use by several threads.
 *
 * @param id tells it from other secrets
 * @param signing for HMAC-SHA256
 * @param encryption for AES
 */
record StateKey(String id, SecretKey signing, SecretKey encryption) {

	private static final String HMAC = "HmacSHA256";

	private static final int ID_BYTES = 3;

	static StateKey of(SecretKey secret) {
		byte[] id = Arrays.copyOf(hmac(secret, "reflex component key id"), ID_BYTES);
		return new StateKey(Base64.getUrlEncoder().withoutPadding().encodeToString(id),
				new SecretKeySpec(hmac(secret, "reflex component signature"), HMAC),
				new SecretKeySpec(hmac(secret, "reflex component encryption"), "AES"));
	}

	/**
	 * Return the signature of a text.
	 */
	byte[] sign(String text) {
		return hmac(this.signing, text);
	}

	private static byte[] hmac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("States of components cannot be signed with this key", ex);
		}
	}

	/**
	 * Say nothing, since this is secret.
	 */
	@Override
	public String toString() {
		return "key " + this.id;
	}

}
