package org.example.views;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat that has nothing on its class path but itself, and runs the WAR that Maven has
 * laid out.
 */
final class OuterTomcat {

	private static final String PATH = "/guests";

	private OuterTomcat() {
	}

	static Engine.Running start() throws IOException {
		String itself = Program.classPath((each) -> each.matches(".*(tomcat-embed-|ecj-|tomcat-annotations-api).*"));
		Program program = Program.start("target/test-classes" + File.pathSeparator + itself,
				Pattern.compile("listening on (\\d+)"), OuterTomcat.class.getName(), "target/war");
		return new Engine.Running("http://localhost:" + program.said() + PATH + "/", program);
	}

	/**
	 * Run a WAR, below a context path, and say at which port.
	 */
	public static void main(String[] arguments) throws Exception {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
		tomcat.setPort(0);
		tomcat.getConnector();
		tomcat.addWebapp(PATH, Path.of(arguments[0]).toAbsolutePath().toString());
		tomcat.start();
		System.out.println("listening on " + tomcat.getConnector().getLocalPort());
		tomcat.getServer().await();
	}

}
