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

	/**
	 * Whoever may not see an element does not get it, whether it was kept or not.
	 */
	private static final Set<String> DECIDED_EACH_TIME = Set.of("sec:authorize", "sec:authorize-url",
			"sec:authorize-acl", "data-sec-authorize", "data-sec-authorize-url", "data-sec-authorize-acl");

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
	 * Return the name of such an attribute within an element, if there is one.
	 */
	@Nullable String firstWithin(IProcessableElementTag tag) {
		return first(tag, Set.of());
	}

	/**
	 * Return the name of such an attribute of the element itself, if there is one. It was
	 * applied before, and may have written the content.
	 */
	@Nullable String firstOf(IProcessableElementTag tag) {
		return first(tag, DECIDED_EACH_TIME);
	}

	private @Nullable String first(IProcessableElementTag tag, Set<String> allowed) {
		if (this.prefixes.isEmpty()) {
			return null;
		}
		for (IAttribute attribute : tag.getAllAttributes()) {
			String prefix = attribute.getAttributeDefinition().getAttributeName().getPrefix();
			if (prefix != null && this.prefixes.contains(prefix)
					&& !allowed.contains(attribute.getAttributeCompleteName())) {
				return attribute.getAttributeCompleteName();
			}
		}
		return null;
	}

}
