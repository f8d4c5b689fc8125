package io.github.reflexboot.app;

import java.security.Principal;
import java.util.Collections;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexContext;

@Reflex
public class LoginReflex {

	private final ReflexAuth auth;

	private String seen;

	LoginReflex(ReflexAuth auth) {
		this.auth = auth;
	}

	@ReflexAction
	void in(String username, String password) {
		this.auth.login(username, password);
		this.seen = "welcome";
	}

	@ReflexAction
	void token(String username) {
		this.auth.login(UsernamePasswordAuthenticationToken.authenticated(username, null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	@ReflexAction
	void out() {
		this.auth.logout();
		this.seen = "goodbye";
	}

	@ReflexAction
	String inAndAway(String username, String password, RedirectAttributes attributes) {
		this.auth.login(username, password);
		attributes.addFlashAttribute("seen", "welcome");
		return "redirect:/account";
	}

	@ReflexAction
	void awayAndIn(String username, String password, RedirectAttributes attributes, ReflexContext reflex) {
		reflex.redirect("/account");
		attributes.addFlashAttribute("seen", "welcome");
		this.auth.login(username, password);
	}

	@ReflexAction
	String outAndAway(RedirectAttributes attributes) {
		this.auth.logout();
		attributes.addFlashAttribute("seen", "goodbye");
		return "redirect:/account";
	}

	@ReflexAction
	void inBeside(String username, String password, ReflexContext reflex) {
		this.auth.login(username, password);
		reflex.morph("#seen", "welcome");
	}

	@ReflexAction
	void inQuietly(String username, String password, ReflexContext reflex) {
		reflex.morphNothing();
		this.auth.login(username, password);
	}

	@ReflexAction
	void outQuietly(ReflexContext reflex) {
		this.auth.logout();
		reflex.morphNothing();
	}

	@ReflexAction
	void end(HttpSession session) {
		session.invalidate();
		this.seen = "goodbye";
	}

	@ReflexAction
	void leave(HttpServletRequest request) throws ServletException {
		request.logout();
		this.seen = "goodbye";
	}

	@ReflexAction
	void handle(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		new SecurityContextLogoutHandler().logout(request, response, authentication);
		this.seen = "goodbye";
	}

	@ReflexAction
	void beginAnew(HttpServletRequest request) {
		request.getSession().invalidate();
		request.getSession().setAttribute("visits", 5);
	}

	@ReflexAction
	void endQuietly(HttpSession session, ReflexContext reflex) {
		session.invalidate();
		reflex.morphNothing();
	}

	@ReflexAction
	void inAndWrong(String username, String password) {
		this.auth.login(username, password);
		throw new BadCredentialsException("not that one");
	}

	@ExceptionHandler
	void wrong(AuthenticationException ex) {
		this.seen = "wrong";
	}

	@Controller
	public static class Pages {

		@GetMapping("/account")
		String account(Model model, Principal principal) {
			model.addAttribute("page", (principal != null) ? principal.getName() : "nobody");
			return "seen";
		}

		@GetMapping(path = "/token", produces = "text/html")
		@ResponseBody
		String token(CsrfToken token) {
			return token.getToken();
		}

		@GetMapping(path = "/attributes", produces = "text/html")
		@ResponseBody
		String attributes(HttpSession session) {
			return String.join(", ", Collections.list(session.getAttributeNames()));
		}

		@PostMapping(path = "/token", produces = "text/html")
		@ResponseBody
		String posted() {
			return "posted";
		}

	}

}
