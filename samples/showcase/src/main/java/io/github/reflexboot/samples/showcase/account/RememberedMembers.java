package io.github.reflexboot.samples.showcase.account;

import java.util.UUID;

import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;
import org.springframework.stereotype.Component;

/**
 * Browsers that remember a member, by a signed cookie. A bean, so that a login from an
 * action is remembered as well. The cookie does not change when it is used, so that any
 * number of tabs may come back with it at the same time.
 */
@Component
class RememberedMembers extends TokenBasedRememberMeServices {

	private final Members members;

	RememberedMembers(Members members) {
		super(UUID.randomUUID().toString(), members);
		this.members = members;
	}

	@Override
	protected String makeTokenSignature(long expiry, String name, String password, RememberMeTokenAlgorithm algorithm) {
		return super.makeTokenSignature(expiry, name, password + this.members.generationOf(name), algorithm);
	}

}
