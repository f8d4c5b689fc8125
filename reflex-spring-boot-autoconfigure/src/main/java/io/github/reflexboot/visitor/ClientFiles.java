package io.github.reflexboot.visitor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers with the client's files before anybody asks who the visitor is: they are the
 * same for all, and public. What else is asked for below our path is marked as no page,
 * so that no login sends a visitor there.
 */
public final class ClientFiles implements Filter {

	private static final String FOLDER = "META-INF/reflex-client/";

	private static final Pattern FILE = Pattern.compile("[a-z]+\\.(js|js\\.map|txt)");

	private final ResourceHttpRequestHandler files = handler(CacheControl.noCache());

	/**
	 * Those whose address changes with them.
	 */
	private final ResourceHttpRequestHandler versions = handler(
			CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());

	private final String path;

	/**
	 * Create it.
	 * @param path where the files are, below the context path
	 */
	public ClientFiles(String path) {
		this.path = path + "/";
	}

	private static ResourceHttpRequestHandler handler(CacheControl cache) {
		ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
		handler.setLocations(List.of(file("")));
		handler.setCacheControl(cache);
		try {
			handler.afterPropertiesSet();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return handler;
	}

	private static Resource file(String name) {
		return new ClassPathResource(FOLDER + name);
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest http = (HttpServletRequest) request;
		String local = http.getRequestURI().substring(http.getContextPath().length());
		String name = local.startsWith(this.path) ? local.substring(this.path.length()) : "";
		if (FILE.matcher(name).matches() && file(name).exists()) {
			http.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, name);
			((HttpServletResponse) response).setHeader("X-Content-Type-Options", "nosniff");
			boolean isVersion = name.equals("boost.js") && http.getQueryString() != null;
			(isVersion ? this.versions : this.files).handleRequest(http, (HttpServletResponse) response);
		}
		else {
			chain.doFilter(new NoPageRequest(http), response);
		}
	}

}
