package io.github.reflexboot.samples.showcase.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountController {

	private final MemberSessions sessions;

	AccountController(MemberSessions sessions) {
		this.sessions = sessions;
	}

	/**
	 * Where a login fails without JavaScript, the browser is sent here with
	 * {@code wrong}.
	 */
	@GetMapping("/account")
	String account(@ModelAttribute(binding = false) Login login, BindingResult errors,
			@RequestParam Optional<String> wrong, Authentication member, HttpSession session, Model model) {
		if (wrong.isPresent()) {
			errors.rejectValue("password", "login.wrong");
		}
		if (member != null) {
			model.addAttribute("roles", roles(member));
			model.addAttribute("since", Instant.ofEpochMilli(session.getCreationTime()).atZone(ZoneId.systemDefault()));
			model.addAttribute("places", this.sessions.of(member.getName()).size());
		}
		return "account";
	}

	private static List<String> roles(Authentication member) {
		return member.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority.startsWith("ROLE_"))
			.map((authority) -> authority.substring(5))
			.sorted()
			.toList();
	}

}
