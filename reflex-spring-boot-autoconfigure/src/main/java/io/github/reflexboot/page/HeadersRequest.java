package io.github.reflexboot.page;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The request of a page with headers that its action has set, instead of those of the
 * same names.
 */
final class HeadersRequest extends HttpServletRequestWrapper {

	private final HttpHeaders headers;

	HeadersRequest(HttpServletRequest page, HttpHeaders headers) {
		super(page);
		this.headers = headers;
	}

	@Override
	public @Nullable String getHeader(String name) {
		String value = this.headers.getFirst(name);
		return (value != null) ? value : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		List<String> values = this.headers.get(name);
		return (values != null) ? Collections.enumeration(values) : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(Collections.list(super.getHeaderNames()));
		names.addAll(this.headers.headerNames());
		return Collections.enumeration(names);
	}

	@Override
	public int getIntHeader(String name) {
		String value = this.headers.getFirst(name);
		return (value != null) ? Integer.parseInt(value) : super.getIntHeader(name);
	}

	@Override
	public long getDateHeader(String name) {
		return this.headers.containsHeader(name) ? this.headers.getFirstDate(name) : super.getDateHeader(name);
	}

}
