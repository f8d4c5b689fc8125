package io.github.reflexboot.visitor;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.servlet.ServletContext;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.dispatch.ServerEntrance;

/**
 * Looks for sessions in the web server that the application runs in. Unknown web servers
 * are trusted to report by themselves when a session ends. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class ContainerSessions implements SessionLookup {

	private final WebApplicationContext context;

	private final List<ServerEntrance> servers;

	private final SingletonSupplier<Predicate<String>> sessions = SingletonSupplier.of(this::find);

	/**
	 * Create it.
	 * @param context the application
	 * @param servers the ways into the web servers that may be there
	 */
	public ContainerSessions(WebApplicationContext context, List<ServerEntrance> servers) {
		this.context = context;
		this.servers = servers;
	}

	@Override
	public boolean isThere(String id) {
		return this.sessions.obtain().test(id);
	}

	private Predicate<String> find() {
		ServletContext application = this.context.getServletContext();
		return this.servers.stream()
			.map((server) -> (application != null) ? server.sessions(application) : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse((id) -> true);
	}

}
