package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * Measures how long many pages wait for figures that are fetched in the background, what
 * others feel of it meanwhile, and what that costs beside a plain call.
 */
final class DataBench {

	private static final int FIGURES = 8;

	private static final int MILLIS = 100;

	private static final double WINDOW = 1.5;

	private static final int ROUNDS = 5;

	private final Server server;

	private final int tabs;

	DataBench(Server server, int tabs) {
		this.server = server;
		this.tabs = tabs;
	}

	void run(Figures figures) throws IOException {
		price(figures);
		crowd(figures);
	}

	/**
	 * Compare pages whose figures are there already, or take no time.
	 */
	private void price(Figures figures) throws IOException {
		try (DataTab background = new DataTab(this.server.port(), "/data/0");
				DataTab plain = new DataTab(this.server.port(), "/plain/0")) {
			background.load(FIGURES);
			List<Double> ratios = new ArrayList<>();
			List<Double> plainCpu = new ArrayList<>();
			for (int i = -1; i < ROUNDS; i++) {
				double one = Window.of(this.server, List.of(background), WINDOW).cpu();
				double other = Window.of(this.server, List.of(plain), WINDOW).cpu();
				if (i >= 0) {
					ratios.add(one / other);
					plainCpu.add(other);
				}
			}
			figures.add("data.plain.cpu", Samples.median(plainCpu), "ms");
			figures.add("data.background-by-plain", Samples.median(ratios), "ratio");
		}
	}

	/**
	 * Open many pages at once, and click in another one meanwhile.
	 */
	private void crowd(Figures figures) throws IOException {
		List<DataTab> all = new ArrayList<>();
		for (int i = 0; i < this.tabs; i++) {
			all.add(new DataTab(this.server.port(), "/data/" + MILLIS));
		}
		Exchange other = Kind.REFLEX.open(this.server.port(), BenchPage.COUNTER);
		Samples alone = Window.of(this.server, List.of(other), WINDOW).times();
		ExecutorService threads = Executors.newFixedThreadPool(this.tabs);
		try {
			double cpu = this.server.cpu();
			List<Future<DataTab>> loads = new ArrayList<>();
			for (DataTab tab : all) {
				Callable<DataTab> load = () -> {
					tab.load(FIGURES);
					return tab;
				};
				loads.add(threads.submit(load));
			}
			List<Double> clicks = new ArrayList<>();
			while (loads.stream().anyMatch((load) -> !load.isDone())) {
				long start = System.nanoTime();
				other.run();
				clicks.add((System.nanoTime() - start) / Window.NANOS_PER_MILLI);
			}
			for (Future<DataTab> load : loads) {
				load.get();
			}
			figures.add("data.tabs", this.tabs, "tabs with " + FIGURES + " figures of " + MILLIS + " ms each");
			report(figures, "data.first-figure", all, DataTab::first);
			report(figures, "data.all-figures", all, DataTab::last);
			figures.add("data.renders", all.stream().mapToInt(DataTab::renders).average().orElse(0), "of each page");
			figures.add("data.cpu", (this.server.cpu() - cpu) / this.tabs, "ms for each page");
			figures.add("data.click-alone", alone.at(0.5), "ms");
			figures.add("data.click-meanwhile", new Samples(clicks).at(0.5), "ms");
			figures.add("data.click-meanwhile-p99", new Samples(clicks).at(0.99), "ms");
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IOException("A page failed: " + ex.getMessage(), ex);
		}
		finally {
			threads.shutdownNow();
			other.close();
			for (DataTab tab : all) {
				tab.close();
			}
		}
	}

	private static void report(Figures figures, String name, List<DataTab> tabs, ToDoubleFunction<DataTab> value) {
		Samples samples = new Samples(tabs.stream().map((tab) -> value.applyAsDouble(tab)).toList());
		figures.add(name, samples.at(0.5), "ms");
		figures.add(name + "-p99", samples.at(0.99), "ms");
		figures.add(name + "-longest", samples.at(1), "ms");
	}

}
