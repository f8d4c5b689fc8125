package io.github.reflexboot.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/**
 * An application in a virtual machine of its own, with another class path than that of
 * the tests. Its main method ends with {@link #tellOf}.
 */
public final class OwnServer implements AutoCloseable {

	private static final String READY = "listening on ";

	private final Process process;

	private final String origin;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private OwnServer(Process process, String port) {
		this.process = process;
		this.origin = "http://localhost:" + port;
	}

	/**
	 * Return the class path of the tests.
	 * @param without what to leave out
	 */
	public static String classPath(Predicate<String> without) {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(all.split(File.pathSeparator))
			.filter(without.negate())
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Start an application.
	 * @param classPath its class path
	 * @param command its main class, after options of the virtual machine
	 */
	public static OwnServer start(String classPath, String... command) throws IOException {
		Process process = java(classPath, command);
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		StringBuilder said = new StringBuilder();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(READY)) {
				return new OwnServer(process, line.substring(READY.length()));
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("The application has ended. It said: " + said);
	}

	static Process java(String classPath, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx256m", "-cp", classPath));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/**
	 * Say at which port an application listens.
	 */
	public static void tellOf(ApplicationContext application) {
		System.out.println(READY + ((ServletWebServerApplicationContext) application).getWebServer().getPort());
	}

	public String get(String path) throws Exception {
		return this.browser
			.send(HttpRequest.newBuilder(URI.create(this.origin + path)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	public TestSocket open() {
		return TestSocket.open(this.browser, URI.create(this.origin.replace("http", "ws") + "/reflex"), this.origin);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
