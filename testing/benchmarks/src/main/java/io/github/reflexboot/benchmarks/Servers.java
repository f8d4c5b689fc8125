package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application, and the same page in Vaadin Flow where that was built: in a JVM of its
 * own, which does nothing while the other one is measured.
 *
 * @param own the application
 * @param flow the other one
 */
record Servers(Server own, Optional<Server> flow) implements AutoCloseable {

	static Servers start(Settings settings) throws IOException {
		Server own = Server.start(settings);
		Optional<String> flow = settings.flow();
		return new Servers(own, flow.isPresent() ? Optional.of(Server.start(settings, flow.get())) : Optional.empty());
	}

	/**
	 * Return the ways that can be measured.
	 */
	List<Kind> kinds() {
		return Stream.of(Kind.values()).filter((kind) -> kind != Kind.FLOW || this.flow.isPresent()).toList();
	}

	/**
	 * Return who answers.
	 */
	Server of(Kind kind) {
		return (kind == Kind.FLOW) ? this.flow.orElseThrow() : this.own;
	}

	@Override
	public void close() throws IOException {
		this.own.close();
		if (this.flow.isPresent()) {
			this.flow.get().close();
		}
	}

}
