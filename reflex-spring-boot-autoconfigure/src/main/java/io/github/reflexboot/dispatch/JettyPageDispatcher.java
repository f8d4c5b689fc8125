package io.github.reflexboot.dispatch;

import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpChannel;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through a channel of Jetty's connector, as its own connections do. A
 * page runs on the calling thread; what it does asynchronously runs on Jetty's.
 *
 * @since 0.1.0
 */
public final class JettyPageDispatcher implements PageDispatcher {

	private static final HttpChannel.Factory channels = new HttpChannel.DefaultFactory();

	private final Supplier<@Nullable Connector> connector;

	private final PageLimits limits;

	/**
	 * Create a dispatcher.
	 * @param connector the connector of the running server; {@code null} while there is
	 * none
	 * @param limits what one page may take
	 */
	public JettyPageDispatcher(Supplier<@Nullable Connector> connector, PageLimits limits) {
		this.connector = connector;
		this.limits = limits;
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		Connector running = this.connector.get();
		if (running == null || !running.isRunning()) {
			throw new IllegalStateException("The web server is not running");
		}
		HttpChannel channel = channels.newHttpChannel(new SocketlessConnection(running, request.origin()));
		SocketlessStream stream = new SocketlessStream(channel, this.limits, request);
		channel.setHttpStream(stream);
		Runnable page = channel.onRequest(metaData(request));
		request.attributes().forEach(channel.getRequest()::setAttribute);
		page.run();
		return stream.awaitAnswer(request);
	}

	private static MetaData.Request metaData(PageRequest page) {
		PageRequest.Origin origin = page.origin();
		HttpURI uri = HttpURI.from(origin.scheme(), origin.serverName(), origin.serverPort(), page.url().toString());
		HttpFields.Mutable headers = HttpFields.build();
		page.headers().forEach(headers::add);
		// Behind a proxy, the handshake may have come under another name. Jetty refuses a
		// request with two.
		headers.put(HttpHeader.HOST, uri.getAuthority());
		return new MetaData.Request(page.method(), uri, HttpVersion.HTTP_1_1, headers);
	}

}
