package io.github.reflexboot.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import org.springframework.core.io.DefaultResourceLoader;

import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Checks of templates that a test writes into a folder.
 */
@Tag("same-on-every-server")
abstract class AbstractTemplateCheckTests {

	static final ReflexRegistry registry = TestRegistry.create();

	@TempDir
	Path folder;

	SpringResourceTemplateResolver resolver;

	@BeforeEach
	void lookForTemplatesInTheFolder() {
		this.resolver = resolver(this.folder.toUri() + "templates/");
	}

	TemplateReport check(String markup) throws IOException {
		write("templates/page.html", markup);
		return new TemplateCheck(registry, new DefaultResourceLoader(), List.of(this.resolver), List.of()).check();
	}

	void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	static SpringResourceTemplateResolver resolver(String prefix) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix(prefix);
		resolver.setSuffix(".html");
		return resolver;
	}

}
