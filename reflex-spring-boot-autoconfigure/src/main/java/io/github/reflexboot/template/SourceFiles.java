package io.github.reflexboot.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * Finds templates where Thymeleaf looks for them, and scripts where Spring MVC does. If
 * several places hold a file of the same name, the first one counts, as it does for them.
 */
final class SourceFiles {

	private final PathMatchingResourcePatternResolver resources;

	SourceFiles(ResourceLoader resourceLoader) {
		this.resources = new PathMatchingResourcePatternResolver(resourceLoader);
	}

	/**
	 * Tell whether resolvers have no other HTML templates than those that can be listed.
	 */
	static boolean areAllListed(Collection<SpringResourceTemplateResolver> resolvers) {
		List<SpringResourceTemplateResolver> ofHtml = resolvers.stream()
			.filter((each) -> each.getTemplateMode() == TemplateMode.HTML)
			.toList();
		return !ofHtml.isEmpty() && ofHtml.stream().allMatch((each) -> StringUtils.hasText(each.getPrefix()));
	}

	/**
	 * Return the HTML templates of a resolver, sorted by name. One without a prefix is
	 * asked for whole locations, so its templates cannot be listed.
	 */
	Collection<SourceFile> templates(SpringResourceTemplateResolver resolver) throws IOException {
		String prefix = resolver.getPrefix();
		if (resolver.getTemplateMode() != TemplateMode.HTML || !StringUtils.hasText(prefix)) {
			return List.of();
		}
		String suffix = StringUtils.hasText(resolver.getSuffix()) ? resolver.getSuffix() : ".html";
		return find(prefix, suffix, charset(resolver.getCharacterEncoding()));
	}

	/**
	 * Return the scripts below a location, sorted by name.
	 */
	Collection<SourceFile> scripts(String location) throws IOException {
		return find(location, ".js", StandardCharsets.UTF_8);
	}

	private Collection<SourceFile> find(String prefix, String suffix, Charset charset) throws IOException {
		int end = Math.max(prefix.lastIndexOf('/'), prefix.lastIndexOf(':')) + 1;
		String start = prefix.substring(end);
		TreeMap<String, SourceFile> files = new TreeMap<>();
		for (String root : roots(prefix.substring(0, end))) {
			for (Resource resource : list(root + "**/*" + suffix)) {
				String name = decode(resource.getURL().toString()).substring(decode(root).length());
				if (name.startsWith(start) && resource.isReadable()) {
					files.putIfAbsent(name, new SourceFile(name, resource, charset));
				}
			}
		}
		return files.values();
	}

	private List<String> roots(String folder) throws IOException {
		boolean onClassPath = folder.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX);
		List<String> roots = new ArrayList<>();
		for (Resource root : list(
				onClassPath ? "classpath*:" + folder.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()) : folder)) {
			if (onClassPath || root.exists()) {
				String url = root.getURL().toString();
				roots.add(url.endsWith("/") ? url : url + "/");
			}
		}
		return roots;
	}

	private Resource[] list(String pattern) throws IOException {
		try {
			return this.resources.getResources(pattern);
		}
		catch (FileNotFoundException ex) {
			return new Resource[0];
		}
	}

	private static String decode(String url) {
		return StringUtils.uriDecode(url, StandardCharsets.UTF_8);
	}

	private static Charset charset(@Nullable String name) {
		return (name != null) ? Charset.forName(name) : StandardCharsets.UTF_8;
	}

}
