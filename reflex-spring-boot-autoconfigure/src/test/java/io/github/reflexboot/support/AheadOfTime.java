package io.github.reflexboot.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * An application that Spring Boot has processed ahead of time, as its plugins for Maven
 * and Gradle do.
 */
public final class AheadOfTime {

	private final Class<?> application;

	private final Path folder;

	private final String classPath;

	/**
	 * Process an application, and compile what comes of it.
	 * @param application its main class
	 * @param folder where to leave what comes of it
	 */
	public AheadOfTime(Class<?> application, Path folder) throws Exception {
		this.application = application;
		this.folder = folder;
		for (String each : List.of("sources", "resources", "classes")) {
			Files.createDirectories(folder.resolve(each));
		}
		this.classPath = String.join(File.pathSeparator, path("classes"), path("resources"),
				OwnServer.classPath((each) -> false));
		process();
		compile();
	}

	private void process() throws Exception {
		Process process = OwnServer.java(OwnServer.classPath((each) -> false),
				"org.springframework.boot.SpringApplicationAotProcessor", this.application.getName(), path("sources"),
				path("resources"), path("classes"), "group", "artifact");
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError("The application was not processed: " + said);
		}
	}

	private void compile() throws IOException {
		List<String> command = new ArrayList<>(
				List.of("-nowarn", "-proc:none", "-parameters", "-cp", this.classPath, "-d", path("classes")));
		try (Stream<Path> files = Files.walk(this.folder.resolve("sources"))) {
			files.map(Path::toString).filter((file) -> file.endsWith(".java")).forEach(command::add);
		}
		if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
			throw new AssertionError("What was generated does not compile");
		}
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	/**
	 * Return what a native image is told.
	 */
	public String hints() throws IOException {
		return Files.readString(
				this.folder.resolve("resources/META-INF/native-image/group/artifact/reachability-metadata.json"));
	}

	/**
	 * Start the application from what came of it.
	 */
	public OwnServer start() throws IOException {
		return OwnServer.start(this.classPath, "-Dspring.aot.enabled=true", this.application.getName());
	}

}
