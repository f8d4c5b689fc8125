package io.github.reflexboot.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * An application that Spring Boot has processed ahead of time, running from what came of
 * it, in a virtual machine of its own.
 */
public final class AheadServer implements AutoCloseable {

	private static final String READY = "listening on ";

	private static final String CLASS_PATH = System.getProperty("java.class.path");

	private final Process process;

	private final String origin;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private AheadServer(Process process, String port) {
		this.process = process;
		this.origin = "http://localhost:" + port;
	}

	/**
	 * Process an application as the plugins of Maven and Gradle do.
	 * @param application its main class
	 * @param folder where to leave what comes of it
	 */
	public static void process(Class<?> application, Path folder) throws Exception {
		for (String each : List.of("sources", "resources", "classes")) {
			Files.createDirectories(folder.resolve(each));
		}
		Process process = java(CLASS_PATH, "org.springframework.boot.SpringApplicationAotProcessor",
				application.getName(), folder.resolve("sources").toString(), folder.resolve("resources").toString(),
				folder.resolve("classes").toString(), "group", "artifact");
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError("The application was not processed: " + said);
		}
		List<String> command = new ArrayList<>(List.of("-nowarn", "-proc:none", "-parameters", "-cp",
				folder.resolve("classes") + java.io.File.pathSeparator + CLASS_PATH, "-d",
				folder.resolve("classes").toString()));
		try (Stream<Path> files = Files.walk(folder.resolve("sources"))) {
			files.map(Path::toString).filter((file) -> file.endsWith(".java")).forEach(command::add);
		}
		if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
			throw new AssertionError("What was generated does not compile");
		}
	}

	/**
	 * Start the application from what came of it.
	 */
	public static AheadServer start(Class<?> application, Path folder) throws IOException {
		String classPath = String.join(java.io.File.pathSeparator, folder.resolve("classes").toString(),
				folder.resolve("resources").toString(), CLASS_PATH);
		Process process = java(classPath, "-Dspring.aot.enabled=true", application.getName());
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		StringBuilder said = new StringBuilder();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(READY)) {
				return new AheadServer(process, line.substring(READY.length()));
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("The application has ended. It said: " + said);
	}

	private static Process java(String classPath, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx256m", "-cp", classPath));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/**
	 * Say at which port the application listens.
	 */
	public static void tellOf(int port) {
		System.out.println(READY + port);
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
