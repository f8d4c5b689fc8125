package io.github.reflexboot.dispatch;

import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * The {@code GET} of a page, to be made in memory.
 *
 * @param url the page
 * @param origin where the visitor and this server meet
 * @param headers what the browser would send
 * @param attributes what the application finds as request attributes
 * @param departure tells when the visitor has left
 * @since 0.1.0
 */
public record PageRequest(PageUrl url, Origin origin, HttpHeaders headers, Map<String, Object> attributes,
		Departure departure) {

	/**
	 * Return this request for a page that finishes even if nobody waits for it any more.
	 */
	public PageRequest toItsEnd() {
		return new PageRequest(this.url, this.origin, this.headers, this.attributes, new Departure());
	}

	/**
	 * Return this request with other headers.
	 * @param others what the browser would send
	 * @return the request
	 */
	public PageRequest with(HttpHeaders others) {
		return new PageRequest(this.url, this.origin, others, this.attributes, this.departure);
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

	}

}
