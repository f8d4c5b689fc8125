package io.github.reflexboot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.io.ResourceLoader;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.component.ComponentDialect;
import io.github.reflexboot.component.Components;
import io.github.reflexboot.keep.KeptElements;
import io.github.reflexboot.presence.People;
import io.github.reflexboot.presence.RenderedPresence;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.root.RootsViewResolver;
import io.github.reflexboot.share.SharedPages;
import io.github.reflexboot.tab.SignedGroups;
import io.github.reflexboot.template.PresentAtRender;
import io.github.reflexboot.template.ReflexDialect;
import io.github.reflexboot.template.TemplateCheck;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Thymeleaf: what templates
 * can say, and the check of what they ask for.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class,
		afterName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
@ConditionalOnClass(SpringResourceTemplateResolver.class)
@ConditionalOnBean({ ReflexRegistry.class, SpringResourceTemplateResolver.class })
public final class ReflexTemplateAutoConfiguration {

	/**
	 * Where libraries keep their scripts.
	 */
	private static final String LIBRARIES = "classpath:/META-INF/resources/";

	@Bean
	@ConditionalOnMissingBean
	TemplateCheck reflexTemplateCheck(ReflexRegistry registry, ResourceLoader resourceLoader,
			ObjectProvider<SpringResourceTemplateResolver> resolvers, ObjectProvider<WebProperties> web) {
		String[] locations = web.getIfAvailable(WebProperties::new).getResources().getStaticLocations();
		List<String> scripts = Arrays.stream(locations).filter((location) -> !LIBRARIES.equals(location)).toList();
		return new TemplateCheck(registry, resourceLoader, resolvers.orderedStream().toList(), scripts);
	}

	@Bean
	@ConditionalOnMissingBean
	Components reflexComponents(ApplicationContext context,
			@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversionService,
			ObjectProvider<JsonMapper> mapper, ObjectProvider<ReflexRegistry> registry,
			ObjectProvider<ISpringTemplateEngine> engine, ReflexProperties properties) {
		return new Components(context, conversionService::getObject, mapper.getIfAvailable(JsonMapper::new),
				registry::getObject, engine::getObject, properties.componentLimits(), properties.stateSigning());
	}

	@Bean
	@ConditionalOnMissingBean
	ComponentDialect reflexComponentDialect(Components components) {
		return components.dialect();
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexDialect reflexDialect(ReflexGroups groups, ObjectProvider<PresentAtRender> presence,
			ReflexProperties properties) {
		return new ReflexDialect(groups, presence::getObject, new KeptElements(properties.templates().cacheBytes()));
	}

	@Bean
	@ConditionalOnMissingBean(PresentAtRender.class)
	RenderedPresence reflexRenderedPresence(ReflexPresence presence, People people, SignedGroups groups) {
		return new RenderedPresence(presence, people, groups);
	}

	@Bean
	@ConditionalOnClass(ThymeleafViewResolver.class)
	RootsViewResolver reflexRootsViewResolver(ApplicationContext context, ReflexProperties properties) {
		return new RootsViewResolver(context, new SharedPages(properties.templates().cacheBytes()));
	}

	@Bean
	ReadyTemplateCheck reflexReadyTemplateCheck(ReflexProperties properties, TemplateCheck check,
			ObjectProvider<SpringResourceTemplateResolver> resolvers) {
		Boolean wanted = properties.templates().check();
		boolean enabled = (wanted != null) ? wanted : resolvers.stream().anyMatch((each) -> !each.isCacheable());
		return new ReadyTemplateCheck(check, enabled);
	}

}
