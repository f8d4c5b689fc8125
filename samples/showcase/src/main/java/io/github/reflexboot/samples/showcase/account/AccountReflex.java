package io.github.reflexboot.samples.showcase.account;

import java.security.Principal;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexContext;

@Reflex
class AccountReflex {

	private final ReflexAuth auth;

	private final MemberSessions sessions;

	private final LocaleResolver locales;

	AccountReflex(ReflexAuth auth, MemberSessions sessions, LocaleResolver locales) {
		this.auth = auth;
		this.sessions = sessions;
		this.locales = locales;
	}

	@ReflexAction
	void login(@Valid @ModelAttribute Login login, BindingResult errors) {
		if (errors.hasErrors()) {
			return;
		}
		try {
			this.auth.login(login.getUsername(), login.getPassword());
		}
		catch (AuthenticationException ex) {
			errors.rejectValue("password", "login.wrong");
		}
	}

	@ReflexAction
	@PreAuthorize("isAuthenticated()")
	void logout() {
		this.auth.logout();
	}

	@ReflexAction
	@PreAuthorize("isAuthenticated()")
	void logoutEverywhere(Principal member) {
		this.sessions.end(member.getName());
		this.auth.logout();
	}

	@ReflexAction
	void language(ReflexContext reflex, HttpServletRequest request, HttpServletResponse response) {
		Language language = reflex.element().dataset("language", Language.class);
		this.locales.setLocale(request, response, Locale.forLanguageTag(language.name()));
		reflex.operations().setAttribute("html", "lang", language.name().toLowerCase(Locale.ROOT));
	}

	enum Language {

		EN, DE

	}

}
