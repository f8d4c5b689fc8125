package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one page, in all the ways to get it changed, which take turns.
 */
final class PageBench implements AutoCloseable {

	private final Settings settings;

	private final BenchPage page;

	private final List<Contender> contenders = new ArrayList<>();

	PageBench(Servers servers, Settings settings, BenchPage page) throws IOException {
		this.settings = settings;
		this.page = page;
		for (Kind kind : servers.kinds()) {
			this.contenders.add(new Contender(servers.of(kind), kind, page, settings.clients()));
		}
	}

	void warmUp(double seconds) throws IOException {
		for (Contender contender : this.contenders) {
			contender.warmUp(seconds);
		}
	}

	void run(Figures figures) throws IOException {
		warmUp(this.settings.window());
		for (int i = 0; i < this.settings.rounds(); i++) {
			for (Contender contender : this.contenders) {
				contender.round(this.settings.window());
			}
		}
		Contender get = this.contenders.stream()
			.filter((contender) -> contender.kind() == Kind.GET)
			.findAny()
			.orElseThrow();
		for (Contender contender : this.contenders) {
			contender.report(this.page.name() + "." + contender.kind(), get, figures);
		}
	}

	@Override
	public void close() throws IOException {
		for (Contender contender : this.contenders) {
			contender.close();
		}
	}

}
