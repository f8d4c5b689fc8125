package io.github.reflexboot.measure;

import javax.crypto.spec.SecretKeySpec;

/**
 * Measures that nobody looks at, or a test does.
 */
public final class TestMeasures {

	private TestMeasures() {
	}

	/**
	 * Return measures that have counted nothing.
	 */
	public static Measures none() {
		return new Measures(refusals());
	}

	static Refusals refusals() {
		return new Refusals(new SecretKeySpec(new byte[32], "HmacSHA256"));
	}

}
