package org.example.views;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A virtual machine of its own, with another class path than that of the tests.
 */
final class Program implements AutoCloseable {

	private final Process process;

	private final String said;

	private Program(Process process, String said) {
		this.process = process;
		this.said = said;
	}

	/**
	 * Start it, and wait until it has said something.
	 * @param classPath its class path
	 * @param ready what it says when it is ready
	 * @param command its main class and what that is told, after options of the virtual
	 * machine
	 */
	static Program start(String classPath, Pattern ready, String... command) throws IOException {
		List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", classPath));
		all.addAll(List.of(command));
		Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		StringBuilder said = new StringBuilder();
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			Matcher matcher = ready.matcher(line);
			if (matcher.find()) {
				Thread drain = new Thread(() -> output.lines().forEach(System.out::println));
				drain.setDaemon(true);
				drain.start();
				return new Program(process, matcher.group(1));
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("The program has ended. It said: " + said);
	}

	/**
	 * Return the class path of the tests.
	 * @param which what of it to take
	 */
	static String classPath(Predicate<String> which) {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(all.split(File.pathSeparator)).filter(which).collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Return what the first group of its ready line was.
	 */
	String said() {
		return this.said;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
