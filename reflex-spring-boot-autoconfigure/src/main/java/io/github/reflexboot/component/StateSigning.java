package io.github.reflexboot.component;

import java.time.Duration;
import java.util.List;

import javax.crypto.SecretKey;

/**
 * How states are signed that browsers bring back.
 *
 * @param secrets what they are signed with: the first one signs, all of them are accepted
 * @param isEncrypted whether browsers cannot read them
 * @param maxAge how old a state may be that nobody remembers here
 * @since 0.1.0
 */
public record StateSigning(List<SecretKey> secrets, boolean isEncrypted, Duration maxAge) {

	public StateSigning {
		if (secrets.isEmpty()) {
			throw new IllegalArgumentException("There is no secret, expected one that signs");
		}
		secrets = List.copyOf(secrets);
	}

}
