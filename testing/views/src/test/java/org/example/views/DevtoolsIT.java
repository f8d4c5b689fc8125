package org.example.views;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.example.views.freemarker.FreeMarkerApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with Spring Boot's developer tools, while somebody works on it.
 */
class DevtoolsIT {

	@Test
	void anOpenPageShowsNewTemplatesAndGoesOnWithNewClasses(@TempDir Path classes) throws Exception {
		FileSystemUtils.copyRecursively(Path.of("target/classes"), classes);
		try (Program program = start(classes); Chromium chromium = new Chromium()) {
			Page page = chromium.open("http://localhost:" + program.said() + "/");
			page.click("#more");
			assertThat(page.locator("#count")).hasText("2");
			Path template = classes.resolve("templates/home.ftlh");
			Files.writeString(template, Files.readString(template).replace(">Sign<", ">Sign here<"));
			page.click("#copies");
			assertThat(page.locator("#new-guest button")).hasText("Sign here");
			page.evaluate("() => { window.loaded = 'once' }");
			touch(classes.resolve("org/example/views/guests/Counter.class"));
			// The application starts anew first, which takes its time on a busy machine.
			assertThat(page.locator("#count")).hasText("0", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
			page.click("#more");
			assertThat(page.locator("#count")).hasText("2");
			assertThat(page.evaluate("() => window.loaded")).isEqualTo("once");
			chromium.leaveExpecting("WebSocket connection to .* failed");
		}
	}

	/**
	 * Start it at a port that it keeps when it starts anew.
	 */
	private static Program start(Path classes) throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		String libraries = Program.classPath((each) -> !each.contains("test-classes") && !isApplication(each));
		return Program.start(classes + File.pathSeparator + libraries, Pattern.compile("Tomcat started on port (\\d+)"),
				FreeMarkerApplication.class.getName(), "--server.port=" + port, "--server.shutdown=immediate",
				"--spring.freemarker.settings.template_update_delay=0", "--spring.devtools.livereload.enabled=false",
				"--spring.devtools.restart.poll-interval=400ms", "--spring.devtools.restart.quiet-period=200ms");
	}

	private static boolean isApplication(String part) {
		return part.endsWith("views/target/classes") || part.matches(".*/reflex-views-[^/]*\\.jar");
	}

	private static void touch(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
	}

}
