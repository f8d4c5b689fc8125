package io.github.reflexboot.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The HTTP response of a page.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 * @param excess the limit that the page exceeded, in words; {@code null} for none
 * @param content the body of what answered a form and is no HTML; {@code null} otherwise
 * @since 0.1.0
 */
public record PageResponse(int status, HttpHeaders headers, String body, @Nullable Excess excess,
		@Nullable ByteBuffer content) {

	/**
	 * Create the response of a page that exceeded no limit.
	 * @param status the HTTP status
	 * @param headers the headers
	 * @param body the body as text
	 */
	public PageResponse(int status, HttpHeaders headers, String body) {
		this(status, headers, body, null, null);
	}

	/**
	 * Create a response from the bytes of its body, in the charset that its headers name,
	 * UTF-8 by default.
	 */
	static PageResponse of(int status, HttpHeaders headers, byte[] body, @Nullable Excess excess,
			boolean keepsContent) {
		if (keepsContent && (!isHtml(headers) || isAttachment(headers))) {
			return new PageResponse(status, headers, "", excess, ByteBuffer.wrap(body).asReadOnlyBuffer());
		}
		return new PageResponse(status, headers, new String(body, charsetOf(headers)), excess, null);
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
	 * Return the same page as bytes, for a browser that fetches it.
	 * @return a response with the body as its content
	 */
	public PageResponse asContent() {
		ByteBuffer bytes = charsetOf(this.headers).encode(this.body).asReadOnlyBuffer();
		return new PageResponse(this.status, this.headers, "", this.excess, bytes);
	}

	private static Charset charsetOf(HttpHeaders headers) {
		Charset charset = contentType(headers).getCharset();
		return (charset != null) ? charset : StandardCharsets.UTF_8;
	}

	/**
	 * Tell whether this is a page that can be shown.
	 * @return {@code true} for HTML, with a status of its own or none
	 */
	public boolean isPage() {
		return isShown(this.status) && isHtml();
	}

	/**
	 * Tell whether this is HTML, whatever it says.
	 */
	public boolean isHtml() {
		return isHtml(this.headers);
	}

	private static boolean isHtml(HttpHeaders headers) {
		MediaType type = contentType(headers);
		return MediaType.TEXT_HTML.isCompatibleWith(type) || MediaType.APPLICATION_XHTML_XML.isCompatibleWith(type);
	}

	/**
	 * Tell whether a page with this status can be shown. Browsers show any page that is
	 * not a redirect. A 401 or 403 is left to the browser, which may lead to a login.
	 */
	public static boolean isShown(int status) {
		return isSuccess(status) || (status >= 400 && status != 401 && status != 403);
	}

	/**
	 * Tell whether browsers save this instead of showing it.
	 * @return whether it says so
	 */
	public boolean isAttachment() {
		return isAttachment(this.headers);
	}

	private static boolean isAttachment(HttpHeaders headers) {
		String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
		return disposition != null && !disposition.strip().toLowerCase(Locale.ROOT).startsWith("inline");
	}

	/**
	 * Tell whether the page was successful.
	 * @return whether the status is 2xx
	 */
	public boolean isSuccess() {
		return isSuccess(this.status);
	}

	private static boolean isSuccess(int status) {
		return status >= 200 && status < 300;
	}

	/**
	 * Tell whether this is a redirect.
	 * @return whether it sends the browser elsewhere
	 */
	public boolean isRedirect() {
		return this.status >= 300 && this.status < 400 && this.headers.getFirst(HttpHeaders.LOCATION) != null;
	}

	/**
	 * Tell whether a form is to be posted once more, where this redirect leads.
	 * @return whether the status is 307 or 308
	 */
	public boolean isSameMethod() {
		return this.status == 307 || this.status == 308;
	}

	/**
	 * Tell whether the address exists, but not for {@code GET}.
	 * @return {@code true} for a 405
	 */
	public boolean isMethodNotAllowed() {
		return this.status == 405;
	}

	/**
	 * Tell whether the visitor is not logged in, or not any more.
	 */
	public boolean isUnauthorized() {
		return this.status == 401;
	}

	/**
	 * Tell whether this looks like the response of a page that was cut off.
	 * @return whether it is an error of the server, or nothing at all
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
	 * Tell whether the visitor may not see the page.
	 * @return {@code true} for a 401 or 403
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
