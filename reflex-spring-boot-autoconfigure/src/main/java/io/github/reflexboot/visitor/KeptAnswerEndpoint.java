package io.github.reflexboot.visitor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageResponse;

/**
 * Gives a browser what has answered its form in memory. It is a filter, so that nothing
 * of the application adds to what it has already answered. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class KeptAnswerEndpoint implements Filter {

	/**
	 * Cookies have gone another way.
	 */
	private static final Set<String> NOT_REPEATED = Set.of("set-cookie", "content-length", "transfer-encoding",
			"connection", "keep-alive", "date");

	/**
	 * The browser has left the page with the form for this, so it has to say something.
	 */
	private static final String NOT_THERE = """
			<!DOCTYPE html>
			<html lang="en"><head><meta name="viewport" content="width=device-width"><title>Not there any more</title></head>
			<body><h1>Not there any more</h1>
			<p>What answered your form could be fetched once, and for a short time only. The form itself was sent.</p>
			<p>Go back, see whether it was done, and try again if it was not, or to get the answer once more.</p>
			</body></html>
			""";

	private final KeptAnswers answers;

	/**
	 * Create an endpoint.
	 * @param answers what waits to be fetched
	 */
	public KeptAnswerEndpoint(KeptAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
		answer((HttpServletRequest) request, (HttpServletResponse) response);
	}

	private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getRequestURI();
		int end = path.lastIndexOf('/');
		String id = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
		PageResponse kept = isOfThisSite(request) ? this.answers.fetch(id, request.getRequestedSessionId()) : null;
		if (kept == null || kept.content() == null) {
			refuse(response);
			return;
		}
		play(kept, response);
	}

	static void play(PageResponse kept, HttpServletResponse response) throws IOException {
		response.setStatus(kept.status());
		kept.headers().forEach((name, values) -> {
			if (!NOT_REPEATED.contains(name.toLowerCase(Locale.ROOT))) {
				values.forEach((value) -> response.addHeader(name, value));
			}
		});
		ByteBuffer bytes = Objects.requireNonNull(kept.content());
		byte[] content = new byte[bytes.remaining()];
		bytes.get(0, content);
		response.setContentLength(content.length);
		response.getOutputStream().write(content);
	}

	private static void refuse(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", "default-src 'none'");
		response.setContentType("text/html;charset=UTF-8");
		response.getOutputStream().write(NOT_THERE.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isOfThisSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return "GET".equals(request.getMethod()) && (site == null || site.equals("same-origin"));
	}

}
