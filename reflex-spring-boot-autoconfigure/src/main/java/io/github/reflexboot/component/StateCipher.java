package io.github.reflexboot.component;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts states with AES-GCM, each with a random nonce, which comes first. Safe for use
 * by several threads.
 */
final class StateCipher {

	private static final String ALGORITHM = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	byte[] encrypt(StateKey key, byte[] plain) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = Cipher.getInstance(ALGORITHM);
			cipher.init(Cipher.ENCRYPT_MODE, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
			byte[] encrypted = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
			int length = cipher.doFinal(plain, 0, plain.length, encrypted, NONCE_BYTES);
			return Arrays.copyOf(encrypted, NONCE_BYTES + length);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("States of components cannot be encrypted", ex);
		}
	}

	/**
	 * Decrypt what {@link #encrypt} has made.
	 * @throws GeneralSecurityException if it has not
	 */
	byte[] decrypt(StateKey key, byte[] encrypted) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(ALGORITHM);
		int nonce = Math.min(NONCE_BYTES, encrypted.length);
		cipher.init(Cipher.DECRYPT_MODE, key.encryption(), new GCMParameterSpec(TAG_BITS, encrypted, 0, nonce));
		return cipher.doFinal(encrypted, nonce, encrypted.length - nonce);
	}

}
