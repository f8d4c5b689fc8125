package io.github.reflexboot.dispatch;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through the adapter of Tomcat's connector, as its own protocol handlers
 * do.
 *
 * @since 0.1.0
 */
public final class TomcatPageDispatcher implements PageDispatcher {

	private final Supplier<@Nullable Connector> connector;

	private final Executor asyncExecutor;

	private final PageLimits limits;

	/**
	 * Create a dispatcher.
	 * @param connector the connector of the running server; {@code null} while there is
	 * none
	 * @param asyncExecutor runs what a page hands to {@code AsyncContext.start}
	 * @param limits what one page may take
	 */
	public TomcatPageDispatcher(Supplier<@Nullable Connector> connector, Executor asyncExecutor, PageLimits limits) {
		this.connector = connector;
		this.asyncExecutor = asyncExecutor;
		this.limits = limits;
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		Connector running = this.connector.get();
		if (running == null || running.getService() == null || !running.getState().isAvailable()) {
			throw new IllegalStateException("The web server is not running");
		}
		return new SocketlessProcessor(running.getProtocolHandler().getAdapter(), this.asyncExecutor, this.limits,
				request.form() != null)
			.run(request);
	}

}
