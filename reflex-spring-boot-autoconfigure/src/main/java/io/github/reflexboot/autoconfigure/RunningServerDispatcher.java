package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.ServletContext;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.page.PageDispatcher;
import io.github.reflexboot.page.PageRequest;
import io.github.reflexboot.page.PageResponse;

/**
 * Sends requests through the web server that the application runs in, and stops the
 * start-up where that is impossible. An application in a mock environment starts; there
 * is no socket that a reflex could come from. Safe for use by several threads.
 */
final class RunningServerDispatcher implements PageDispatcher, SmartInitializingSingleton {

	private final WebApplicationContext context;

	private final List<ServerEntrance> entrances;

	private final SingletonSupplier<PageDispatcher> dispatcher = SingletonSupplier.of(this::find);

	RunningServerDispatcher(WebApplicationContext context, List<ServerEntrance> entrances) {
		this.context = context;
		this.entrances = entrances;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.context instanceof ServletWebServerApplicationContext) {
			this.dispatcher.obtain();
		}
	}

	@Override
	public PageResponse dispatch(PageRequest request) {
		return this.dispatcher.obtain().dispatch(request);
	}

	private PageDispatcher find() {
		ServletContext application = this.context.getServletContext();
		Assert.state(application != null, "The web server is not running");
		return this.entrances.stream()
			.map((entrance) -> entrance.of(application))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> UnsupportedServerException.of(application.getServerInfo()));
	}

}
