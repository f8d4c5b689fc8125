package io.github.reflexboot.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The {@code GET} of a page, or the {@code POST} of a form, to be made in memory.
 *
 * @param url the page
 * @param origin where the visitor and this server meet
 * @param headers what the browser would send
 * @param attributes what the application finds as request attributes
 * @param departure tells when the visitor has left
 * @param form the content of the form, as {@code application/x-www-form-urlencoded};
 * {@code null} for a {@code GET}
 * @since 0.1.0
 */
public record PageRequest(PageUrl url, Origin origin, HttpHeaders headers, Map<String, Object> attributes,
		Departure departure, @Nullable String form) {

	/**
	 * Create the {@code GET} of a page.
	 * @param url the page
	 * @param origin where the visitor and this server meet
	 * @param headers what the browser would send
	 * @param attributes what the application finds as request attributes
	 * @param departure tells when the visitor has left
	 */
	public PageRequest(PageUrl url, Origin origin, HttpHeaders headers, Map<String, Object> attributes,
			Departure departure) {
		this(url, origin, headers, attributes, departure, null);
	}

	/**
	 * Return the method of this request.
	 * @return {@code GET} or {@code POST}
	 */
	public String method() {
		return (this.form != null) ? "POST" : "GET";
	}

	/**
	 * Return the body of this request.
	 */
	byte[] body() {
		return (this.form != null) ? this.form.getBytes(StandardCharsets.US_ASCII) : new byte[0];
	}

	/**
	 * Return the {@code POST} of a form to the same address, with the headers that say
	 * so. It is made to its end, also when the visitor has left.
	 * @param content the content of the form, as
	 * {@code application/x-www-form-urlencoded}
	 * @return the request
	 */
	public PageRequest post(String content) {
		HttpHeaders all = HttpHeaders.copyOf(this.headers);
		all.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		all.set(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length()));
		all.set(HttpHeaders.ORIGIN, this.origin.asSent());
		return new PageRequest(this.url, this.origin, all, this.attributes, new Departure(), content);
	}

	/**
	 * Return this request for a page that finishes even if nobody waits for it any more.
	 */
	public PageRequest toItsEnd() {
		return new PageRequest(this.url, this.origin, this.headers, this.attributes, new Departure(), this.form);
	}

	/**
	 * Return this request with other headers.
	 * @param others what the browser would send
	 * @return the request
	 */
	public PageRequest with(HttpHeaders others) {
		return new PageRequest(this.url, this.origin, others, this.attributes, this.departure, this.form);
	}

	/**
	 * Where the visitor and this server meet, as the handshake showed it, with forwarded
	 * headers already taken into account.
	 *
	 * @param scheme {@code http} or {@code https}
	 * @param serverName the host name that the visitor used
	 * @param serverPort the port that the visitor used
	 * @param remoteAddress the visitor's address
	 * @param remoteHost the visitor's host, or its address
	 * @param remotePort the visitor's port
	 * @param localAddress the address at which the connection arrived
	 * @param localName the name of that address
	 * @param localPort the port at which the connection arrived
	 */
	public record Origin(String scheme, String serverName, int serverPort, String remoteAddress, String remoteHost,
			int remotePort, String localAddress, String localName, int localPort) {

		/**
		 * Return this origin as a browser names it.
		 * @return such as {@code https://example.com}
		 */
		public String asSent() {
			boolean isUsual = this.serverPort == ("https".equals(this.scheme) ? 443 : 80);
			return this.scheme + "://" + this.serverName + (isUsual ? "" : ":" + this.serverPort);
		}

	}

}
