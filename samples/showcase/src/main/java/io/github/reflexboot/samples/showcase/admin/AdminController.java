package io.github.reflexboot.samples.showcase.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;

import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.samples.showcase.account.Member;
import io.github.reflexboot.samples.showcase.account.MemberSessions;
import io.github.reflexboot.samples.showcase.account.Members;

@Controller
class AdminController {

	private final Members members;

	private final MemberSessions sessions;

	AdminController(Members members, MemberSessions sessions) {
		this.members = members;
		this.sessions = sessions;
	}

	@GetMapping("/admin")
	String admin(Model model) {
		model.addAttribute("rows", this.members.all().stream().map(this::row).toList());
		return "admin";
	}

	private Row row(Member member) {
		Collection<? extends Session> sessions = this.sessions.of(member.getName());
		ZonedDateTime lastSeen = sessions.stream()
			.map(Session::getLastAccessedTime)
			.max(Comparator.<Instant>naturalOrder())
			.map((instant) -> instant.atZone(ZoneId.systemDefault()))
			.orElse(null);
		return new Row(member, sessions.size(), lastSeen);
	}

	/**
	 * A member in the table.
	 *
	 * @param member who
	 * @param sessions in how many browsers they are logged in
	 * @param lastSeen when one of these asked for something; {@code null} if there is
	 * none
	 */
	record Row(Member member, int sessions, ZonedDateTime lastSeen) {
	}

}
