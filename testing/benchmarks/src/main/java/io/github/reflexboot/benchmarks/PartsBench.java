package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a page with a thousand components beside the same page of fragments: they take
 * turns.
 */
final class PartsBench {

	private final Settings settings;

	private final Server server;

	PartsBench(Server server, Settings settings) {
		this.server = server;
		this.settings = settings;
	}

	void run(Figures figures) throws IOException {
		try (Exchange components = page("components"); Exchange fragments = page("fragments")) {
			Window.of(this.server, List.of(components, fragments), this.settings.warmUp());
			List<Window> ofComponents = new ArrayList<>();
			List<Window> ofFragments = new ArrayList<>();
			for (int i = 0; i < this.settings.rounds(); i++) {
				ofComponents.add(Window.of(this.server, List.of(components), this.settings.window()));
				ofFragments.add(Window.of(this.server, List.of(fragments), this.settings.window()));
			}
			report("components", components, ofComponents, figures);
			report("fragments", fragments, ofFragments, figures);
		}
	}

	private Exchange page(String kind) throws IOException {
		String path = "/parts/" + kind;
		return new HttpExchange(this.server.port(), (line) -> line.get(path).expect(200))
			.after((line) -> line.get(path).expect(200));
	}

	private static void report(String kind, Exchange page, List<Window> windows, Figures figures) throws IOException {
		String name = "1000-parts." + kind;
		figures.add(name + ".bytes-down", page.run().length, "bytes");
		figures.add(name + ".cpu", Samples.median(windows.stream().map(Window::cpu).toList()), "ms");
		figures.add(name + ".round-trip",
				Samples.median(windows.stream().map((window) -> window.times().at(0.5)).toList()), "ms");
	}

}
