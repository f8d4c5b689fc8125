package io.github.reflexboot.dispatch;

import java.util.Map;

import io.github.reflexboot.benchmarks.server.BenchApplication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;

/**
 * How long it takes to get a page in memory, through the whole web server.
 */
@State(Scope.Benchmark)
public class DispatchBenchmark {

	private static final PageRequest.Origin ORIGIN = new PageRequest.Origin("http", "localhost", 8080, "127.0.0.1",
			"127.0.0.1", 50_000, "127.0.0.1", "localhost", 8080);

	/**
	 * The rows of the page.
	 */
	@Param({ "0", "200" })
	int rows;

	private final ConfigurableApplicationContext application = SpringApplication.run(BenchApplication.class);

	private final PageDispatcher dispatcher = this.application.getBean(PageDispatcher.class);

	private final HttpHeaders headers = new HttpHeaders();

	/**
	 * Begin a session.
	 */
	@Setup
	public void session() {
		String cookie = page().headers().getFirst(HttpHeaders.SET_COOKIE);
		this.headers.set(HttpHeaders.COOKIE, String.valueOf(cookie).split(";", -1)[0]);
	}

	@Benchmark
	public PageResponse page() {
		return this.dispatcher.dispatch(new PageRequest(new PageUrl("/house/" + this.rows, null), ORIGIN, this.headers,
				Map.of(), new Departure()));
	}

	/**
	 * Stop the application.
	 */
	@TearDown
	public void stop() {
		this.application.close();
	}

}
