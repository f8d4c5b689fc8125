package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures everything: {@code ./bench}.
 */
final class Bench {

	private static final Path TARGET = Path.of("target");

	private static final String DATA = "--data";

	private static final String MANY = "--many";

	private static final String OBSERVE = "--observe";

	private static final String PARTS = "--parts";

	private static final int MILLIS = 1_000;

	private final Settings settings;

	private final Figures figures = new Figures();

	private Bench(Settings settings) {
		this.settings = settings;
	}

	public static void main(String[] arguments) throws IOException {
		Bench bench = new Bench(Settings.of(arguments));
		Files.createDirectories(TARGET);
		if (List.of(arguments).contains(DATA)) {
			bench.data(IdleSettings.of(arguments).tabs());
			System.out.print(Table.lines(bench.figures, bench.figures.names()));
			bench.figures.write(TARGET.resolve("bench-data.json"));
		}
		else if (List.of(arguments).contains(MANY)) {
			bench.many(IdleSettings.viewers(arguments), IdleSettings.of(arguments).tabs());
			System.out.print(Table.lines(bench.figures, bench.figures.names()));
			bench.figures.write(TARGET.resolve("bench-many.json"));
		}
		else if (List.of(arguments).contains(OBSERVE)) {
			bench.observe();
			System.out.print(Table.lines(bench.figures, bench.figures.names()));
			bench.figures.write(TARGET.resolve("bench-observe.json"));
		}
		else if (List.of(arguments).contains(PARTS)) {
			bench.parts();
			System.out.print(Table.lines(bench.figures, bench.figures.names()));
			bench.figures.write(TARGET.resolve("bench-parts.json"));
		}
		else if (IdleSettings.areIn(arguments)) {
			bench.idle(IdleSettings.of(arguments));
			System.out.print(Table.lines(bench.figures, bench.figures.names()));
			bench.figures.write(TARGET.resolve("bench-idle.json"));
		}
		else {
			bench.run();
			System.out.println(new Table(bench.figures));
			bench.figures.write(TARGET.resolve("bench.json"));
		}
		System.exit(0);
	}

	private void run() throws IOException {
		try (Servers servers = Servers.start(this.settings)) {
			Surroundings.report(servers.own(), this.settings, this.figures);
			say("idle connections");
			try (HeapBench heap = new HeapBench(servers.own())) {
				heap.run(this.settings, this.figures);
			}
			pages(servers);
			flow(servers);
			if (!this.settings.isQuick()) {
				say("first loads in a browser");
				FirstLoad.report(servers, this.figures);
			}
		}
		say("single parts");
		Micro.run(this.settings, TARGET, this.figures);
		Bundle.report(Path.of("reflex-client", "dist"), this.figures);
		BrowserFigures.report(TARGET.resolve("bench-browser.log"), this.figures);
	}

	private void idle(IdleSettings connections) throws IOException {
		try (Server server = Server.start(this.settings)) {
			Surroundings.report(server, this.settings, this.figures);
			say("idle tabs");
			try (IdleBench bench = new IdleBench(server, connections)) {
				bench.run(this.figures);
			}
			say("tabs that come and go");
			new ChurnBench(server, connections.connects()).run(this.figures);
		}
	}

	private void data(int tabs) throws IOException {
		try (Server server = Server.start(this.settings)) {
			Surroundings.report(server, this.settings, this.figures);
			say("data in the background");
			new DataBench(server, tabs).run(this.figures);
		}
	}

	private void observe() throws IOException {
		try (ObserveBench bench = ObserveBench.start(this.settings)) {
			Surroundings.report(bench.plain(), this.settings, this.figures);
			say("with a registry and without");
			bench.run(this.figures);
		}
	}

	private void parts() throws IOException {
		try (Server server = Server.start(this.settings)) {
			Surroundings.report(server, this.settings, this.figures);
			say("a thousand components");
			new PartsBench(server, this.settings).run(this.figures);
		}
	}

	private void flow(Servers servers) throws IOException {
		if (servers.flow().isEmpty()) {
			return;
		}
		Server flow = servers.flow().get();
		this.figures.add(Kind.FLOW + ".versions", flow.versions());
		say("idle pages in Vaadin Flow");
		try (FlowHeapBench heap = new FlowHeapBench(flow)) {
			heap.run(this.settings, this.figures);
		}
	}

	private void many(int viewers, int tabs) throws IOException {
		try (RelayEngine engine = RelayEngine.start()) {
			Settings several = this.settings.withServerOptions(engine.options(this.settings.serverOptions()));
			try (Server first = Server.start(several); Server second = Server.start(several)) {
				Surroundings.report(first, several, this.figures);
				say("viewers of one group");
				try (ManyBench bench = new ManyBench(List.of(first, second))) {
					bench.group(viewers, this.figures);
				}
				say("few of many tabs");
				try (ManyBench bench = new ManyBench(List.of(first))) {
					bench.few(tabs, this.figures);
				}
			}
		}
	}

	private void pages(Servers servers) throws IOException {
		for (BenchPage page : BenchPage.ALL) {
			new SmokeTest(servers).run(page);
		}
		say("warm-up");
		for (BenchPage page : List.of(BenchPage.COUNTER, BenchPage.LARGE)) {
			try (PageBench bench = new PageBench(servers, this.settings, page)) {
				bench.warmUp(this.settings.warmUp());
			}
		}
		say("a fixed rate");
		new PaceBench(servers.own(), this.settings).run(this.figures);
		for (BenchPage page : BenchPage.ALL) {
			say("page of " + page.name());
			try (PageBench bench = new PageBench(servers, this.settings, page)) {
				bench.run(this.figures);
			}
		}
	}

	private static void say(String what) {
		System.err.printf("== %s, after %d s%n", what, ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS);
	}

}
