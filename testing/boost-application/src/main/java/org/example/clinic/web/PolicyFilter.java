package org.example.clinic.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only the application's own scripts run.
 */
@Component
class PolicyFilter extends OncePerRequestFilter {

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] bytes = new byte[18];
		this.random.nextBytes(bytes);
		String nonce = Base64.getEncoder().encodeToString(bytes);
		request.setAttribute("nonce", nonce);
		response.setHeader("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; script-src 'nonce-"
				+ nonce + "'; object-src 'none'; base-uri 'none'");
		chain.doFilter(request, response);
	}

}
