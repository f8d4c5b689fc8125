package io.github.reflexboot.visitor;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Says of a request by a header that a script makes it, as scripts can for all but a
 * WebSocket: Spring Security sends nobody there after a login.
 */
final class NoPageRequest extends HttpServletRequestWrapper {

	private static final String NAME = "X-Requested-With";

	private static final String VALUE = "XMLHttpRequest";

	NoPageRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public @Nullable String getHeader(String name) {
		return NAME.equalsIgnoreCase(name) ? VALUE : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return NAME.equalsIgnoreCase(name) ? Collections.enumeration(List.of(VALUE)) : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
		names.add(NAME);
		return Collections.enumeration(names);
	}

}
