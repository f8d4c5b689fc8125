package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of single parts, by JMH.
 */
final class Micro {

	private static final int WARM_UP = 4;

	private static final int WARM_UP_OF_A_SERVER = 12;

	private Micro() {
	}

	static void run(Settings settings, Path target, Figures figures) {
		useAllCores();
		run("Delta", WARM_UP, settings, target, figures);
		run("Codec", WARM_UP, settings, target, figures);
		run("Dispatch", WARM_UP_OF_A_SERVER, settings, target, figures);
	}

	/**
	 * Leave no compiler without a core. Where this is impossible, nothing was pinned.
	 */
	private static void useAllCores() {
		try {
			new ProcessBuilder("taskset", "-acp", "0,1", String.valueOf(ProcessHandle.current().pid())).start()
				.waitFor();
		}
		catch (IOException ex) {
			return;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void run(String part, int warmUp, Settings settings, Path target, Figures figures) {
		TimeValue time = TimeValue.milliseconds(settings.isQuick() ? 500 : 2_000);
		OptionsBuilder options = new OptionsBuilder();
		options.include("\\." + part + "Benchmark\\.").mode(Mode.SampleTime).timeUnit(TimeUnit.MICROSECONDS).forks(1);
		options.warmupIterations(warmUp).warmupTime(time);
		options.measurementIterations(settings.rounds()).measurementTime(time);
		options.output(target.resolve("bench-" + part + ".txt").toString()).shouldFailOnError(true);
		try {
			report(new Runner(options).run(), figures);
		}
		catch (RunnerException ex) {
			throw new IllegalStateException("The benchmark of the part '" + part + "' failed", ex);
		}
	}

	private static void report(Collection<RunResult> results, Figures figures) {
		for (RunResult result : results) {
			BenchmarkParams params = result.getParams();
			String name = params.getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1.");
			for (String key : params.getParamsKeys()) {
				name += "." + params.getParam(key);
			}
			figures.add("part." + name, result.getPrimaryResult().getStatistics().getPercentile(50), "µs");
		}
	}

}
