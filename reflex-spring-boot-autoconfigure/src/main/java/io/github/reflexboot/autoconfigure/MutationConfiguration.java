package io.github.reflexboot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.mutation.MutationListener;
import io.github.reflexboot.mutation.MutationStates;
import io.github.reflexboot.mutation.MutationsReflex;
import io.github.reflexboot.mutation.PageMutations;
import io.github.reflexboot.mutation.Refetching;
import io.github.reflexboot.mutation.RetryMemory;
import io.github.reflexboot.query.OpenQueries;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Shows what mutations are under way, and fetches again what they change.
 */
@Configuration(proxyBeanMethods = false)
final class MutationConfiguration {

	/**
	 * How much memory failed calls may take that can be made once more, and which share
	 * of the heap at most.
	 */
	private static final long RETRY_BYTES = 8 << 20;

	private static final int RETRY_SHARE = 64;

	@Bean
	RetryMemory reflexRetryMemory() {
		return new RetryMemory(Math.min(RETRY_BYTES, Runtime.getRuntime().maxMemory() / RETRY_SHARE));
	}

	@Bean(destroyMethod = "close")
	@TabScope(proxyMode = ScopedProxyMode.NO)
	PageMutations reflexPageMutations(RetryMemory memory) {
		return new PageMutations(memory);
	}

	@Bean
	Refetching reflexRefetching(OpenQueries open, Tabs tabs, Nodes nodes) {
		return new Refetching(open, tabs, nodes, (tab) -> tabs.withId(tab).forEach(Tab::refresh));
	}

	@Bean
	MutationListener reflexMutationListener(ObjectProvider<PageMutations> ofPage, ObjectProvider<Refetching> refetching,
			ObjectProvider<ForbiddenExceptions> forbidden, ReflexProperties properties) {
		return new MutationListener(ofPage::getObject, refetching::getObject, new AnyForbidden(forbidden),
				properties.showErrorDetails());
	}

	@Bean
	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	MutationsReflex reflexMutationsReflex(ObjectProvider<PageMutations> ofPage) {
		return new MutationsReflex(ofPage::getObject);
	}

	@Bean
	WebMvcConfigurer reflexMutationConfigurer(ObjectProvider<ReflexRegistry> registry,
			ObjectProvider<PageMutations> ofPage) {
		MutationStates states = new MutationStates(SingletonSupplier.of(registry::getObject), ofPage::getObject);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(states).order(Ordered.HIGHEST_PRECEDENCE);
			}

		};
	}

}
