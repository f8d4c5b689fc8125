package io.github.reflexboot.dispatch;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.Attributes;

/**
 * The connection that Jetty asks about, for one request that came from none.
 */
final class SocketlessConnection extends Attributes.Lazy implements ConnectionMetaData {

	private final Connector connector;

	private final PageRequest.Origin origin;

	private final Connection connection;

	SocketlessConnection(Connector connector, PageRequest.Origin origin) {
		this.connector = connector;
		this.origin = origin;
		this.connection = new NoConnection(connector);
	}

	/**
	 * Return the configuration of the connector, including its request customizers.
	 */
	@Override
	public HttpConfiguration getHttpConfiguration() {
		return this.connector.getConnectionFactories()
			.stream()
			.filter(HttpConfiguration.ConnectionFactory.class::isInstance)
			.map((factory) -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No HTTP is spoken at " + this.connector));
	}

	/**
	 * Return the address of the visitor as text only: a proxy may have named it, and a
	 * stranger's invention must not be looked up in the DNS.
	 */
	@Override
	public SocketAddress getRemoteSocketAddress() {
		return InetSocketAddress.createUnresolved(this.origin.remoteAddress(), this.origin.remotePort());
	}

	@Override
	public SocketAddress getLocalSocketAddress() {
		return InetSocketAddress.createUnresolved(this.origin.localAddress(), this.origin.localPort());
	}

	@Override
	public boolean isSecure() {
		return "https".equals(this.origin.scheme());
	}

	@Override
	public String getId() {
		return "reflex";
	}

	@Override
	public HttpVersion getHttpVersion() {
		return HttpVersion.HTTP_1_1;
	}

	@Override
	public String getProtocol() {
		return getHttpVersion().asString();
	}

	@Override
	public Connection getConnection() {
		return this.connection;
	}

	@Override
	public Connector getConnector() {
		return this.connector;
	}

	@Override
	public boolean isPersistent() {
		return false;
	}

	private static final class NoConnection extends AbstractConnection {

		private NoConnection(Connector connector) {
			super(new ByteArrayEndPoint(connector.getScheduler(), 0, new byte[0], 0), connector.getExecutor());
		}

		@Override
		public void onFillable() {
		}

	}

}
