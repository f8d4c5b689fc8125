package io.github.reflexboot.root;

import java.util.HashSet;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.ICache;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.ProcessorConfigurationUtils;

/**
 * What is known of the templates of an engine, reading by reading. Safe for use by
 * several threads.
 */
final class TemplateEngineFacts {

	private static final String STANDARD = "th";

	private final IEngineConfiguration configuration;

	private final @Nullable Set<String> prefixes;

	private final Cache<TemplateModel, TemplateRoots> templates = Caffeine.newBuilder().weakKeys().build();

	private final Cache<TemplateModel, Boolean> excluded = Caffeine.newBuilder().weakKeys().build();

	TemplateEngineFacts(IEngineConfiguration configuration) {
		this.configuration = configuration;
		this.prefixes = isPlain(configuration) ? prefixes(configuration) : null;
	}

	/**
	 * Return whether nothing sees a page as a whole.
	 */
	private static boolean isPlain(IEngineConfiguration configuration) {
		return configuration.getPreProcessors(TemplateMode.HTML).isEmpty()
				&& configuration.getPostProcessors(TemplateMode.HTML).isEmpty()
				&& STANDARD.equals(configuration.getStandardDialectPrefix())
				&& configuration.getTemplateBoundariesProcessors(TemplateMode.HTML)
					.stream()
					.map(ProcessorConfigurationUtils::unwrap)
					.allMatch((each) -> each.getClass().getName().startsWith("org.thymeleaf.standard."));
	}

	/**
	 * Return the prefixes of all dialects.
	 * @return {@code null} if one has none, or Thymeleaf's own, so that any attribute may
	 * be one of it
	 */
	private static @Nullable Set<String> prefixes(IEngineConfiguration configuration) {
		Set<String> prefixes = new HashSet<>();
		for (var dialect : configuration.getDialectConfigurations()) {
			if (dialect.getDialect() instanceof IProcessorDialect processors) {
				String prefix = dialect.isPrefixSpecified() ? dialect.getPrefix() : processors.getPrefix();
				boolean isOwn = processors.getClass() == SpringStandardDialect.class
						|| processors.getClass() == StandardDialect.class;
				if (prefix == null || (STANDARD.equals(prefix) && !isOwn)) {
					return null;
				}
				prefixes.add(prefix);
			}
		}
		return prefixes;
	}

	/**
	 * Return a template as it was read last.
	 * @param name its name
	 * @return {@code null} if it is not kept, or none of it can be rendered alone
	 */
	@Nullable TemplateModel find(String name) {
		if (this.prefixes == null || this.configuration.getCacheManager() == null) {
			return null;
		}
		ICache<TemplateCacheKey, TemplateModel> cache = this.configuration.getCacheManager().getTemplateCache();
		TemplateModel model = (cache != null) ? cache.get(new TemplateCacheKey(null, name, null, 0, 0, null, null))
				: null;
		return (model != null && model.getTemplateMode() == TemplateMode.HTML
				&& !this.excluded.asMap().containsKey(model)) ? model : null;
	}

	/**
	 * Something in a template works only where nobody sees roots, such as what takes
	 * Thymeleaf's own context for granted.
	 */
	void exclude(TemplateModel model) {
		this.excluded.put(model, true);
	}

	TemplateRoots rootsOf(TemplateModel model) {
		Set<String> known = (this.prefixes != null) ? this.prefixes : Set.of();
		return this.templates.get(model, (each) -> TemplateRoots.of(each, known));
	}

}
