package io.github.reflexboot.app;

import java.security.Principal;
import java.util.Collections;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;

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
