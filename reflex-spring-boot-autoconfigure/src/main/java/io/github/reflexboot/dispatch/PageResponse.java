package io.github.reflexboot.dispatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a page answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 * @param excess the limit that the page was over, in words; {@code null} for none
 * @since 0.1.0
 */
public record PageResponse(int status, HttpHeaders headers, String body, @Nullable String excess) {

	/**
	 * Create a response of a page that was over no limit.
	 * @param status the HTTP status
	 * @param headers the headers
	 * @param body the body as text
	 */
	public PageResponse(int status, HttpHeaders headers, String body) {
		this(status, headers, body, null);
	}

	/**
	 * Create a response from the bytes of its body, in the charset that it names, UTF-8
	 * by default.
	 */
	static PageResponse of(int status, HttpHeaders headers, byte[] body, @Nullable String excess) {
		Charset charset = contentType(headers).getCharset();
		return new PageResponse(status, headers, new String(body, (charset != null) ? charset : StandardCharsets.UTF_8),
				excess);
	}

	/**
	 * Create what is known of a response before its body.
	 */
	static PageResponse head(int status, @Nullable String contentType) {
		HttpHeaders headers = new HttpHeaders();
		if (contentType != null) {
			headers.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		return new PageResponse(status, headers, "");
	}

	/**
	 * Tell whether this is a page that can be shown.
	 * @return {@code true} for HTML, with a status of its own or none
	 */
	public boolean isPage() {
		MediaType type = contentType(this.headers);
		return isShown(this.status) && (MediaType.TEXT_HTML.isCompatibleWith(type)
				|| MediaType.APPLICATION_XHTML_XML.isCompatibleWith(type));
	}

	/**
	 * Tell whether a page can have a status. Browsers show what comes with any but a
	 * redirect. One that sends the visitor to a login, or refuses them, is left to the
	 * browser.
	 */
	public static boolean isShown(int status) {
		return isSuccess(status) || (status >= 400 && status != 401 && status != 403);
	}

	/**
	 * Return whether the status is one of success.
	 * @return whether it is 2xx
	 */
	public boolean isSuccess() {
		return isSuccess(this.status);
	}

	private static boolean isSuccess(int status) {
		return status >= 200 && status < 300;
	}

	/**
	 * Return whether this is a redirect.
	 * @return whether it sends the browser elsewhere
	 */
	public boolean isRedirect() {
		return this.status >= 300 && this.status < 400 && this.headers.getFirst(HttpHeaders.LOCATION) != null;
	}

	/**
	 * Tell whether the address is there, but not for {@code GET}.
	 * @return {@code true} for a 405
	 */
	public boolean isMethodNotAllowed() {
		return this.status == 405;
	}

	/**
	 * Tell whether the visitor is nobody any more, or not yet.
	 */
	public boolean isUnauthorized() {
		return this.status == 401;
	}

	/**
	 * Tell whether this is what a page leaves behind that was ended: an error of the
	 * server, or nothing.
	 * @return whether it is
	 */
	public boolean isBrokenOff() {
		return this.status >= 500 || isNothing();
	}

	private boolean isNothing() {
		return this.status == 200 && this.body.isEmpty() && this.headers.getFirst(HttpHeaders.CONTENT_TYPE) == null;
	}

	/**
	 * Tell whether this is an error of the request or of the server.
	 */
	public boolean isError() {
		return this.status >= 400;
	}

	/**
	 * Return whether the visitor may not see the page.
	 * @return whether the status says so
	 */
	public boolean isRefusal() {
		return this.status == 401 || this.status == 403;
	}

	private static MediaType contentType(HttpHeaders headers) {
		try {
			MediaType type = headers.getContentType();
			return (type != null) ? type : MediaType.APPLICATION_OCTET_STREAM;
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_OCTET_STREAM;
		}
	}

	@Override
	public String toString() {
		if (isNothing()) {
			return "nothing";
		}
		return this.status + " " + contentType(this.headers);
	}

}
