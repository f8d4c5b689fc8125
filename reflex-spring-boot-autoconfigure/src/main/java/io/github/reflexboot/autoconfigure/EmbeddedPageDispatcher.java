package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.util.function.SingletonSupplier;

import io.github.reflexboot.page.PageDispatcher;
import io.github.reflexboot.page.PageRequest;
import io.github.reflexboot.page.PageResponse;

/**
 * Sends requests through the web server that this application has started, and stops the
 * start-up where that is impossible. An application in a mock environment starts; there
 * is no socket that a reflex could come from. Safe for use by several threads.
 */
final class EmbeddedPageDispatcher implements PageDispatcher, SmartInitializingSingleton {

	private final ApplicationContext context;

	private final List<ServerEntrance> entrances;

	private final SingletonSupplier<PageDispatcher> dispatcher = SingletonSupplier.of(this::find);

	EmbeddedPageDispatcher(ApplicationContext context, List<ServerEntrance> entrances) {
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
		WebServer server = server();
		if (server == null) {
			throw new UnsupportedServerException("there is none: this application runs in a servlet container that "
					+ "something else has started, as a WAR does");
		}
		return this.entrances.stream()
			.map((entrance) -> entrance.into(server))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new UnsupportedServerException("it is a " + server.getClass().getName()));
	}

	private @Nullable WebServer server() {
		return (this.context instanceof ServletWebServerApplicationContext web) ? web.getWebServer() : null;
	}

}
