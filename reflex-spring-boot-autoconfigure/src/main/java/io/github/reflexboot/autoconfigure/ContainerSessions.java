package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.ServletContext;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.page.SessionLookup;

/**
 * Looks for sessions in the web server that the application runs in. One of a kind that
 * is not known tells by itself when a session ends. Safe for use by several threads.
 */
final class ContainerSessions implements SessionLookup {

	private final WebApplicationContext context;

	private final List<ServerSessions> servers;

	private final SingletonSupplier<SessionLookup> sessions = SingletonSupplier.of(this::find);

	ContainerSessions(WebApplicationContext context, List<ServerSessions> servers) {
		this.context = context;
		this.servers = servers;
	}

	@Override
	public boolean isThere(String id) {
		return this.sessions.obtain().isThere(id);
	}

	private SessionLookup find() {
		ServletContext application = this.context.getServletContext();
		return this.servers.stream()
			.map((server) -> (application != null) ? server.of(application) : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse((id) -> true);
	}

}
