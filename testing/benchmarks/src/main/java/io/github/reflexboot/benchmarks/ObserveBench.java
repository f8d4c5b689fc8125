package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what it costs that Micrometer observes reflexes and requests: the same page of
 * a server with a registry and of one without, which take turns.
 */
final class ObserveBench implements AutoCloseable {

	private static final String REGISTRY = "-Dspring.autoconfigure.exclude=";

	private final Settings settings;

	private final Server plain;

	private final Server observed;

	private ObserveBench(Settings settings, Server plain, Server observed) {
		this.settings = settings;
		this.plain = plain;
		this.observed = observed;
	}

	static ObserveBench start(Settings settings) throws IOException {
		List<String> options = Stream.concat(settings.serverOptions().stream(), Stream.of(REGISTRY)).toList();
		return new ObserveBench(settings, Server.start(settings), Server.start(settings.with(options)));
	}

	/**
	 * Return the server without a registry.
	 */
	Server plain() {
		return this.plain;
	}

	void run(Figures figures) throws IOException {
		for (Kind kind : List.of(Kind.REFLEX, Kind.GET)) {
			compare(kind, figures);
		}
	}

	private void compare(Kind kind, Figures figures) throws IOException {
		try (Contender without = contender(this.plain, kind); Contender with = contender(this.observed, kind)) {
			for (int i = 0; i < 2 * this.settings.rounds(); i++) {
				without.round(this.settings.window());
				with.round(this.settings.window());
			}
			figures.add("observe." + kind + ".without.cpu", without.cpu(), "ms");
			figures.add("observe." + kind + ".with.cpu", with.cpu(), "ms");
			figures.add("observe." + kind + ".with-by-without", with.cpuBy(without), "ratio");
		}
	}

	private Contender contender(Server server, Kind kind) throws IOException {
		Contender contender = new Contender(server, kind, BenchPage.COUNTER, this.settings.clients());
		contender.warmUp(this.settings.warmUp());
		return contender;
	}

	@Override
	public void close() throws IOException {
		this.plain.close();
		this.observed.close();
	}

}
