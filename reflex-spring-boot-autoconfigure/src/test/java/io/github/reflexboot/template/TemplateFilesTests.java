package io.github.reflexboot.template;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Templates are found where the template resolvers of the application find them.
 */
class TemplateFilesTests extends AbstractTemplateCheckTests {

	@Test
	void templatesAreFoundInFolders() throws IOException {
		write("templates/a/b/c.html", "<a data-reflex='Todos#opn'>");
		write("templates/a/other.txt", "<a data-reflex='Todos#opn'>");
		assertThat(check("").findings()).extracting(TemplateFinding::template).containsExactly("a/b/c.html");
	}

	@Test
	void templatesAreFoundInJarsAndTheFirstOfANameWins() throws Exception {
		URL first = jar("fürst one.jar", "a.html", "<a data-reflex='Todos#opn'>");
		URL second = jar("second.jar", "a.html", "<a data-reflex='Todos#clse'>", "b.html", "<a data-reflex='X#y'>");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { first, second }, null)) {
			TemplateReport report = new TemplateCheck(registry, new DefaultResourceLoader(loader),
					List.of(resolver("classpath:/my templates/")), List.of())
				.check();
			assertThat(report.findings()).extracting(TemplateFinding::template, TemplateFinding::target)
				.containsExactly(tuple("a.html", "Todos#opn"), tuple("b.html", "X#y"));
		}
	}

	@Test
	void allResolversAreAskedButThoseForOtherThingsThanHtml() throws IOException {
		write("mail/x.html", "<a data-reflex='Todos#a'>");
		write("text/x.html", "<a data-reflex='Todos#b'>");
		write("templates/x.html", "<a data-reflex='Todos#c'>");
		SpringResourceTemplateResolver text = resolver(this.folder.toUri() + "text/");
		text.setTemplateMode(TemplateMode.TEXT);
		TemplateReport report = new TemplateCheck(registry, new DefaultResourceLoader(),
				List.of(this.resolver, text, resolver(this.folder.toUri() + "mail/"), resolver("")), List.of())
			.check();
		assertThat(report.findings()).extracting(TemplateFinding::target).containsExactly("Todos#c", "Todos#a");
	}

	private URL jar(String name, String... files) throws IOException {
		Path file = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
			jar.putNextEntry(new JarEntry("my templates/"));
			for (int i = 0; i < files.length; i += 2) {
				jar.putNextEntry(new JarEntry("my templates/" + files[i]));
				jar.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return file.toUri().toURL();
	}

}
