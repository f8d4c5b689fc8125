package io.github.reflexboot.samples.showcase.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that each page runs on: its template, its package with the templates of the
 * components in it, and its script. The build copies the Java sources into the jar, so
 * what is shown is what runs.
 */
@Component
class Sources {

	private static final String JAVA = "classpath*:sources/io/github/reflexboot/samples/showcase/%s/*.java";

	private static final String COMPONENTS = "components/";

	private static final Pattern COMPONENT = Pattern.compile("@ReflexComponent\\(\"([^\"]+)\"\\)");

	private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	private final Map<Page, List<SourceFile>> files = new EnumMap<>(Page.class);

	Sources() {
		for (Page page : Page.values()) {
			this.files.put(page, read(page));
		}
	}

	List<SourceFile> of(Page page) {
		return this.files.get(page);
	}

	private List<SourceFile> read(Page page) {
		try {
			List<Resource> found = new ArrayList<>();
			found.add(this.resources.getResource("classpath:templates/%s.html".formatted(page.getId())));
			Resource[] java = this.resources.getResources(JAVA.formatted(page.getId()));
			Arrays.sort(java, Comparator.comparingInt(Sources::rank).thenComparing(Resource::getFilename));
			for (Resource each : java) {
				found.addAll(templatesOf(each));
				found.add(each);
			}
			Resource script = this.resources.getResource("classpath:static/js/%s.js".formatted(page.getId()));
			if (script.exists()) {
				found.add(1, script);
			}
			return found.stream().map(Sources::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Resource> templatesOf(Resource java) throws IOException {
		return COMPONENT.matcher(java.getContentAsString(StandardCharsets.UTF_8))
			.results()
			.map((name) -> this.resources
				.getResource("classpath:templates/%s%s.html".formatted(COMPONENTS, name.group(1))))
			.toList();
	}

	private static int rank(Resource java) {
		String name = java.getFilename();
		return name.endsWith("Reflex.java") || name.endsWith("Component.java") ? 0
				: name.endsWith("Controller.java") ? 1 : 2;
	}

	private static SourceFile read(Resource resource) {
		try {
			String text = resource.getContentAsString(StandardCharsets.UTF_8).strip();
			return new SourceFile(name(resource), SourceColours.of(resource.getFilename()).colour(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The template of a component may be called like that of its page.
	 */
	private static String name(Resource resource) {
		boolean isOfComponent = resource instanceof ClassPathResource file
				&& file.getPath().contains("templates/" + COMPONENTS);
		return (isOfComponent ? COMPONENTS : "") + resource.getFilename();
	}

}
