package io.github.reflexboot.relay;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Signatures of messages without a number that came last: each counts once. For one
 * thread at a time.
 */
final class Signatures {

	static final int MOST = 20_000;

	private final Set<String> last = new LinkedHashSet<>();

	/**
	 * Add a signature.
	 * @return {@code false} if it has come before
	 */
	boolean add(String signature) {
		boolean isNew = this.last.add(signature);
		if (this.last.size() > MOST) {
			this.last.remove(this.last.iterator().next());
		}
		return isNew;
	}

}
