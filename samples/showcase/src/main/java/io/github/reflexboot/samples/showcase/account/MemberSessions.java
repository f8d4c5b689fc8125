package io.github.reflexboot.samples.showcase.account;

import java.util.Collection;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The sessions that a member has, in whatever browsers. They are rows of a table, found
 * by the name of who is logged in.
 */
@Component
public class MemberSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Members members;

	MemberSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Members members) {
		this.sessions = sessions;
		this.members = members;
	}

	public Collection<? extends Session> of(String name) {
		return this.sessions.findByPrincipalName(name).values();
	}

	/**
	 * No browser is logged in as this member any more, and none is remembered: the next
	 * reflex or request of each is that of a visitor.
	 */
	public void end(String name) {
		this.members.forget(name);
		this.sessions.findByPrincipalName(name).keySet().forEach(this.sessions::deleteById);
	}

}
