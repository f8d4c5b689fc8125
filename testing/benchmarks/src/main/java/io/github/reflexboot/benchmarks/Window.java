package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A stretch of time in which visitors do the same thing, each at least once, and again as
 * soon as it has its answer.
 *
 * @param times how long each exchange took, in milliseconds
 * @param perSecond how many there were in a second
 * @param cpu what each cost the server, in milliseconds of CPU time
 */
record Window(Samples times, double perSecond, double cpu) {

	static final double NANOS_PER_MILLI = 1e6;

	private static final double NANOS_PER_SECOND = 1e9;

	static Window of(Server server, List<Exchange> exchanges, double seconds) throws IOException {
		double cpuBefore = server.cpu();
		long start = System.nanoTime();
		long end = start + (long) (seconds * NANOS_PER_SECOND);
		List<Double> times = inParallel(exchanges, (exchange) -> until(end, exchange));
		double elapsed = (System.nanoTime() - start) / NANOS_PER_SECOND;
		double cpu = server.cpu() - cpuBefore;
		return new Window(new Samples(times), times.size() / elapsed, cpu / times.size());
	}

	private static List<Double> until(long end, Exchange exchange) throws IOException {
		List<Double> times = new ArrayList<>();
		long start = System.nanoTime();
		do {
			exchange.run();
			long done = System.nanoTime();
			times.add((done - start) / NANOS_PER_MILLI);
			start = done;
		}
		while (start < end);
		return times;
	}

	/**
	 * Have each visitor on a thread of its own.
	 */
	static List<Double> inParallel(List<Exchange> exchanges, Visit visit) throws IOException {
		ExecutorService threads = Executors.newFixedThreadPool(exchanges.size());
		try {
			List<Future<List<Double>>> running = new ArrayList<>();
			for (Exchange exchange : exchanges) {
				running.add(threads.submit(() -> visit.measure(exchange)));
			}
			List<Double> times = new ArrayList<>();
			for (Future<List<Double>> one : running) {
				times.addAll(one.get());
			}
			return times;
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IOException("A visitor failed: " + ex.getMessage(), ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	/**
	 * What a visitor does in a window.
	 */
	interface Visit {

		List<Double> measure(Exchange exchange) throws IOException;

	}

}
