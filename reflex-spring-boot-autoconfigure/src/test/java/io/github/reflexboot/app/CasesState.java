package io.github.reflexboot.app;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * What can change while a page is open, and the filter that looks at it at each request:
 * maintenance, tenants and banned users. It comes after Spring Security.
 */
@Component
public class CasesState implements Filter {

	public final AtomicInteger calls = new AtomicInteger();

	public final Set<String> members = ConcurrentHashMap.newKeySet();

	public final Set<String> banned = ConcurrentHashMap.newKeySet();

	public volatile boolean maintenance;

	public void reset() {
		this.calls.set(0);
		this.members.clear();
		this.banned.clear();
		this.maintenance = false;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest page = (HttpServletRequest) request;
		HttpServletResponse answer = (HttpServletResponse) response;
		String tenant = page.getHeader("X-Tenant");
		if (page.getRequestURI().equals("/reflex")) {
			chain.doFilter(request, response);
		}
		else if (this.maintenance) {
			answer.sendError(503);
		}
		else if (page.getUserPrincipal() != null && this.banned.contains(page.getUserPrincipal().getName())) {
			answer.sendError(403);
		}
		else if ("unknown".equals(tenant)) {
			answer.sendError(400);
		}
		else if ("moved".equals(tenant)) {
			answer.sendRedirect("https://moved.example/");
		}
		else {
			page.setAttribute("tenant", tenant);
			chain.doFilter(request, response);
		}
	}

}
