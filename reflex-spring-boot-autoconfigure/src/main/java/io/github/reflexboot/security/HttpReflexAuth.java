package io.github.reflexboot.security;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.Assert;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexContext;

/**
 * Does in the request of an action what Spring Security's filters do in that of a form.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class HttpReflexAuth implements ReflexAuth {

	private final ReflexContext reflex;

	private final Supplier<AuthenticationManager> manager;

	private final SessionAuthenticationStrategy sessions;

	private final RememberMeServices rememberMe;

	private final SecurityContextRepository contexts;

	private final LogoutHandler logout;

	/**
	 * Create it.
	 * @param reflex the reflex under way
	 * @param manager checks names and passwords; asked for when that is needed
	 * @param sessions protects the session at a login
	 * @param rememberMe remembers who has logged in
	 * @param contexts keeps who is logged in
	 * @param logout what to do at a logout, in this order
	 */
	public HttpReflexAuth(ReflexContext reflex, Supplier<AuthenticationManager> manager,
			SessionAuthenticationStrategy sessions, RememberMeServices rememberMe, SecurityContextRepository contexts,
			List<LogoutHandler> logout) {
		this.reflex = reflex;
		this.manager = manager;
		this.sessions = sessions;
		this.rememberMe = rememberMe;
		this.contexts = contexts;
		this.logout = new CompositeLogoutHandler(logout);
	}

	@Override
	public Authentication login(String username, String password) {
		Authentication authentication = this.manager.get()
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
		login(authentication);
		return authentication;
	}

	@Override
	public void login(Authentication authentication) {
		Assert.isTrue(authentication.isAuthenticated(), "Only an authenticated user can be logged in");
		this.reflex.freshRequest();
		HttpServletRequest request = this.reflex.request();
		HttpServletResponse response = response();
		this.sessions.onAuthentication(authentication, request, response);
		SecurityContextHolderStrategy holder = SecurityContextHolder.getContextHolderStrategy();
		SecurityContext context = holder.createEmptyContext();
		context.setAuthentication(authentication);
		holder.setContext(context);
		this.contexts.saveContext(context, request, response);
		this.rememberMe.loginSuccess(request, response, authentication);
	}

	@Override
	public void logout() {
		this.reflex.freshRequest();
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		this.logout.logout(this.reflex.request(), response(), authentication);
	}

	private static HttpServletResponse response() {
		HttpServletResponse response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getResponse();
		Assert.state(response != null, "There is no response");
		return response;
	}

}
