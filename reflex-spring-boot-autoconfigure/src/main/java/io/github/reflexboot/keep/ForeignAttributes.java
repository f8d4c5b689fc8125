package io.github.reflexboot.keep;

import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.DialectConfiguration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * Finds attributes that neither Thymeleaf nor we process, such as {@code sec:authorize}:
 * they need not ask the context who the visitor is.
 */
final class ForeignAttributes {

	private final Set<String> prefixes;

	ForeignAttributes(IEngineConfiguration configuration, String ownPrefix) {
		this.prefixes = configuration.getDialectConfigurations()
			.stream()
			.map(ForeignAttributes::prefix)
			.filter((prefix) -> prefix != null && !prefix.equals(ownPrefix)
					&& !prefix.equals(configuration.getStandardDialectPrefix()))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable String prefix(DialectConfiguration dialect) {
		if (dialect.isPrefixSpecified()) {
			return dialect.getPrefix();
		}
		return (dialect.getDialect() instanceof IProcessorDialect processors) ? processors.getPrefix() : null;
	}

	/**
	 * Return the name of such an attribute, if there is one.
	 */
	@Nullable String firstOf(IProcessableElementTag tag) {
		if (this.prefixes.isEmpty()) {
			return null;
		}
		for (IAttribute attribute : tag.getAllAttributes()) {
			String prefix = attribute.getAttributeDefinition().getAttributeName().getPrefix();
			if (prefix != null && this.prefixes.contains(prefix)) {
				return attribute.getAttributeCompleteName();
			}
		}
		return null;
	}

}
