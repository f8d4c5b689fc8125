package io.github.reflexboot.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sends requests through the web server that the application runs in, and stops the
 * start-up if that is impossible. An application in a mock environment does start: it has
 * no socket that a reflex could come from. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RunningServerDispatcher implements PageDispatcher, SmartInitializingSingleton {

	private final Supplier<@Nullable ServletContext> application;

	private final boolean isServer;

	private final List<ServerEntrance> entrances;

	private final List<PageRequestCustomizer> customizers;

	private final SingletonSupplier<PageDispatcher> dispatcher = SingletonSupplier.of(this::find);

	/**
	 * Create a dispatcher.
	 * @param application the application, once it is there
	 * @param isServer whether the application has started a web server, which must be a
	 * known one
	 * @param entrances the ways into the web servers that may be there
	 * @param customizers have their say about each request
	 */
	public RunningServerDispatcher(Supplier<@Nullable ServletContext> application, boolean isServer,
			List<ServerEntrance> entrances, List<PageRequestCustomizer> customizers) {
		this.application = application;
		this.isServer = isServer;
		this.entrances = entrances;
		this.customizers = customizers;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.isServer) {
			this.dispatcher.obtain();
		}
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		PageRequest customized = request;
		for (PageRequestCustomizer customizer : this.customizers) {
			customized = customizer.customize(customized);
		}
		return this.dispatcher.obtain().dispatch(customized);
	}

	private PageDispatcher find() {
		ServletContext application = this.application.get();
		Assert.state(application != null, "The web server is not running");
		return this.entrances.stream()
			.map((entrance) -> entrance.dispatcher(application))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> UnsupportedServerException.of(application.getServerInfo()));
	}

}
