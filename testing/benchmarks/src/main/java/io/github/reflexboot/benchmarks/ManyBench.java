package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures what reaches many: the viewers of one group on two servers, and few of many
 * open pages.
 */
final class ManyBench implements AutoCloseable {

	private static final int ROUNDS = 5;

	private static final int WARM_UP = 2;

	private static final int RECEIVERS = 10;

	private static final int SENDS = 200;

	private static final long PATIENCE = 60;

	private final List<Server> servers;

	private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();

	private final List<Viewer> viewers = new ArrayList<>();

	ManyBench(List<Server> servers) {
		this.servers = servers;
	}

	/**
	 * Have a group refreshed, rendered for each and rendered once, and send it
	 * operations. The three take turns.
	 */
	void group(int viewers, Figures figures) throws IOException {
		for (String way : List.of("own", "shared")) {
			open(viewers, "/board/" + way + "/" + way, true);
		}
		List<Way> ways = List.of(new Way("own", "/probe/refresh/own"), new Way("shared", "/probe/refresh/shared"),
				new Way("operations", "/probe/send/own/1"));
		for (int i = -WARM_UP; i < ROUNDS; i++) {
			for (Way way : ways) {
				way.round(viewers, i >= 0);
			}
		}
		figures.add("many.viewers", viewers, "viewers of a page of 46 KB, on two servers");
		ways.forEach((way) -> way.report(figures));
	}

	/**
	 * Send to few, while they are all there is, and among many others.
	 */
	void few(int tabs, Figures figures) throws IOException {
		open(RECEIVERS, "/board/own/few", true);
		Send alone = send();
		open(tabs - RECEIVERS, BenchPage.COUNTER.path(), false);
		Send among = send();
		figures.add("few.tabs", tabs, "tabs, of which " + RECEIVERS + " receive");
		figures.add("few.send-alone", alone.micros(), "\u00b5s of the sender, without the others");
		figures.add("few.send", among.micros(), "\u00b5s of the sender");
		figures.add("few.cpu-alone", alone.cpu(), "ms for each send, without the others");
		figures.add("few.cpu", among.cpu(), "ms for each send");
	}

	private void open(int count, String path, boolean joins) throws IOException {
		List<Viewer> opened = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			opened.add(new Viewer(this.servers.get(i % this.servers.size()).port(), path, joins, this.shown));
		}
		for (Viewer viewer : opened) {
			viewer.awaitReady();
		}
		this.viewers.addAll(opened);
	}

	private Send send() throws IOException {
		post("/probe/send/few/" + SENDS);
		await(SENDS * RECEIVERS);
		double before = cpu();
		String nanos = post("/probe/send/few/" + SENDS);
		await(SENDS * RECEIVERS);
		return new Send(Double.parseDouble(nanos) / 1_000, (cpu() - before) / SENDS);
	}

	private String post(String path) throws IOException {
		try (HttpLine http = new HttpLine(this.servers.get(0).port())) {
			return http.post(path).expect(200).text();
		}
	}

	private double cpu() throws IOException {
		double sum = 0;
		for (Server server : this.servers) {
			sum += server.cpu();
		}
		return sum;
	}

	private List<Long> await(int count) throws IOException {
		List<Long> moments = new ArrayList<>();
		try {
			while (moments.size() < count) {
				Long moment = this.shown.poll(PATIENCE, TimeUnit.SECONDS);
				if (moment == null) {
					throw new IOException("Only " + moments.size() + " of " + count + " were reached");
				}
				moments.add(moment);
			}
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
		return moments;
	}

	@Override
	public void close() throws IOException {
		for (Viewer viewer : this.viewers) {
			viewer.close();
		}
	}

	private record Send(double micros, double cpu) {

	}

	/**
	 * A way in which a group is told, and how long that took.
	 */
	private final class Way {

		private final String name;

		private final String path;

		private final List<Double> millis = new ArrayList<>();

		private final List<Double> lasts = new ArrayList<>();

		private final List<Double> cpus = new ArrayList<>();

		private Way(String name, String path) {
			this.name = name;
			this.path = path;
		}

		private void round(int viewers, boolean counts) throws IOException {
			for (Server server : ManyBench.this.servers) {
				try (HttpLine http = new HttpLine(server.port())) {
					http.post("/probe/change").expect(200);
				}
			}
			double before = cpu();
			long start = System.nanoTime();
			post(this.path);
			List<Double> all = await(viewers).stream()
				.map((moment) -> (moment - start) / Window.NANOS_PER_MILLI)
				.toList();
			double cpu = (cpu() - before) / viewers;
			if (counts) {
				this.millis.addAll(all);
				this.lasts.add(new Samples(all).at(1));
				this.cpus.add(cpu);
			}
		}

		private void report(Figures figures) {
			Samples samples = new Samples(this.millis);
			figures.add("many." + this.name, samples.at(0.5), "ms");
			figures.add("many." + this.name + "-p99", samples.at(0.99), "ms");
			figures.add("many." + this.name + "-last", Samples.median(this.lasts), "ms until the last one, median");
			figures.add("many." + this.name + "-cpu", Samples.median(this.cpus), "ms of both servers for each viewer");
		}

	}

}
