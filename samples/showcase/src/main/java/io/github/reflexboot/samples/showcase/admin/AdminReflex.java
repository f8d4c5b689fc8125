package io.github.reflexboot.samples.showcase.admin;

import java.security.Principal;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;
import io.github.reflexboot.ReflexForbiddenException;
import io.github.reflexboot.samples.showcase.account.MemberSessions;
import io.github.reflexboot.samples.showcase.account.Members;

/**
 * Whoever sees the pages below {@code /admin} may do this, and nobody else: the rule for
 * their URLs holds here.
 */
@Reflex(pages = "/admin/**")
class AdminReflex {

	private final Members members;

	private final MemberSessions sessions;

	AdminReflex(Members members, MemberSessions sessions) {
		this.members = members;
		this.sessions = sessions;
	}

	@ReflexAction
	void lock(ReflexElement element, Principal admin) {
		String name = element.dataset("name");
		if (name.equals(admin.getName())) {
			throw new ReflexForbiddenException("Nobody locks themselves out");
		}
		this.members.setLocked(name, true);
		this.sessions.end(name);
	}

	@ReflexAction
	void unlock(ReflexElement element) {
		this.members.setLocked(element.dataset("name"), false);
	}

}
