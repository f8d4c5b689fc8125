package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long reflexes take that come at a fixed rate. Each counts from the moment
 * at which it was due: one that is late makes those behind it late as well.
 */
final class PaceBench {

	private static final int PER_SECOND = 500;

	private static final long INTERVAL = 1_000_000_000L / PER_SECOND;

	private static final double AT_ONCE = 0.01;

	private final Server server;

	private final Settings settings;

	PaceBench(Server server, Settings settings) {
		this.server = server;
		this.settings = settings;
	}

	void run(Figures figures) throws IOException {
		List<Exchange> tabs = new ArrayList<>();
		for (int i = 0; i < this.settings.clients(); i++) {
			tabs.add(Kind.REFLEX.open(this.server.port(), BenchPage.COUNTER));
		}
		round(tabs);
		List<Samples> rounds = new ArrayList<>();
		for (int i = 0; i < this.settings.rounds(); i++) {
			rounds.add(round(tabs));
		}
		for (Exchange tab : tabs) {
			tab.close();
		}
		String name = BenchPage.COUNTER.name() + ".reflex.at-500-per-second";
		figures.add(name, Samples.median(rounds.stream().map((round) -> round.at(0.5)).toList()), "ms");
		figures.add(name + "-p99", Samples.median(rounds.stream().map((round) -> round.at(0.99)).toList()), "ms");
	}

	private Samples round(List<Exchange> tabs) throws IOException {
		AtomicInteger turns = new AtomicInteger();
		long start = System.nanoTime() + (long) (AT_ONCE * PER_SECOND * INTERVAL);
		int each = (int) (3 * this.settings.window() * PER_SECOND / tabs.size());
		return new Samples(Window.inParallel(tabs,
				(tab) -> paced(tab, start + turns.getAndIncrement() * INTERVAL, INTERVAL * tabs.size(), each)));
	}

	private static List<Double> paced(Exchange tab, long first, long interval, int count) throws IOException {
		List<Double> times = new ArrayList<>();
		for (long due = first; times.size() < count; due += interval) {
			for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
				LockSupport.parkNanos(wait);
			}
			tab.run();
			times.add((System.nanoTime() - due) / Window.NANOS_PER_MILLI);
		}
		return times;
	}

}
