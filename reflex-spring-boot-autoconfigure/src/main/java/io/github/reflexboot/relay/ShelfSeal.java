package io.github.reflexboot.relay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-GCM, each text for its name alone and with a random nonce, which
 * comes first. Safe for use by several threads.
 */
final class ShelfSeal {

	private static final String HMAC = "HmacSHA256";

	private static final String ALGORITHM = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey naming;

	private final SecretKey encryption;

	ShelfSeal(SecretKey secret) {
		this.naming = new SecretKeySpec(hmac(secret, "reflex shelf name"), HMAC);
		this.encryption = new SecretKeySpec(hmac(secret, "reflex shelf encryption"), "AES");
	}

	/**
	 * Return what something is kept under, which tells nothing of it.
	 */
	String name(String id) {
		return HexFormat.of().formatHex(hmac(this.naming, id));
	}

	byte[] seal(String name, byte[] plain) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, name, nonce);
			byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
			int length = cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
			return Arrays.copyOf(sealed, NONCE_BYTES + length);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("What waits for browsers cannot be encrypted", ex);
		}
	}

	/**
	 * Return what {@link #seal} has sealed.
	 * @throws GeneralSecurityException if it has not, or under another name
	 */
	byte[] open(String name, byte[] sealed) throws GeneralSecurityException {
		int nonce = Math.min(NONCE_BYTES, sealed.length);
		return cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(sealed, nonce)).doFinal(sealed, nonce,
				sealed.length - nonce);
	}

	private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(ALGORITHM);
		cipher.init(mode, this.encryption, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static byte[] hmac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Keys cannot be derived from this secret", ex);
		}
	}

}
