package io.github.reflexboot.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

import org.springframework.core.io.ResourceLoader;

import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Checks what templates and scripts ask for against the actions that there are, without
 * rendering anything: {@code data-reflex} in all templates that Thymeleaf can find, and
 * {@code stimulate("Class#action")} in their scripts and in the application's files, and
 * components with their templates. What an expression comes to is unknown here, except
 * for literals and for both sides of {@code ${…} ? 'click->Todos#open' :
 * 'click->Todos#close'}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TemplateCheck {

	private final ReflexRegistry registry;

	private final SourceFiles files;

	private final List<SpringResourceTemplateResolver> resolvers;

	private final List<String> scriptLocations;

	/**
	 * Create a check.
	 * @param registry all actions
	 * @param resourceLoader how to reach the files
	 * @param resolvers those of Thymeleaf; their HTML templates are checked
	 * @param scriptLocations folders with scripts, such as {@code classpath:/static/}
	 */
	public TemplateCheck(ReflexRegistry registry, ResourceLoader resourceLoader,
			List<SpringResourceTemplateResolver> resolvers, List<String> scriptLocations) {
		this.registry = registry;
		this.files = new SourceFiles(resourceLoader);
		this.resolvers = List.copyOf(resolvers);
		this.scriptLocations = List.copyOf(scriptLocations);
	}

	/**
	 * Read all templates and scripts, as they are now.
	 * @return what was found
	 * @throws UncheckedIOException if a file could not be read
	 */
	public TemplateReport check() {
		FileCheck check = new FileCheck(this.registry);
		try {
			for (SpringResourceTemplateResolver resolver : this.resolvers) {
				for (SourceFile template : this.files.templates(resolver)) {
					check.template(template.name(), template.read());
				}
			}
			if (SourceFiles.areAllListed(this.resolvers)) {
				check.noMoreTemplates();
			}
			for (String location : this.scriptLocations) {
				for (SourceFile script : this.files.scripts(location)) {
					check.script(script.name(), script.read());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A template or script could not be read", ex);
		}
		return check.report();
	}

}
