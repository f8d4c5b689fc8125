package io.github.reflexboot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexQueryPostProcessor;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.async.LeftPages;
import io.github.reflexboot.query.AsyncDialect;
import io.github.reflexboot.query.Fetching;
import io.github.reflexboot.query.OpenQueries;
import io.github.reflexboot.query.PageQueries;
import io.github.reflexboot.query.Queries;
import io.github.reflexboot.query.QueriesArgumentResolver;
import io.github.reflexboot.query.QueriesReflex;
import io.github.reflexboot.query.QueryMethods;
import io.github.reflexboot.query.QueryServices;
import io.github.reflexboot.query.QueryUnit;
import io.github.reflexboot.tab.Tabs;

/**
 * Fetches the data of pages in the background.
 */
@Configuration(proxyBeanMethods = false)
final class QueryConfiguration {

	private static final String EXECUTOR = "reflexAsyncExecutor";

	@Bean(name = EXECUTOR, defaultCandidate = false)
	@ConditionalOnMissingBean(name = EXECUTOR)
	AsyncTaskExecutor reflexAsyncExecutor(ReflexProperties properties, Environment environment) {
		return ReflexThreads.async(properties, environment);
	}

	@Bean
	OpenQueries reflexOpenQueries() {
		return new OpenQueries();
	}

	@Bean
	LeftPages reflexLeftPages(OpenQueries open, Tabs tabs, ReflexProperties properties) {
		return leftPages(open, tabs, properties.queries().leftAfter());
	}

	static LeftPages leftPages(LeftPages.Work work, Tabs tabs, Duration patience) {
		return new LeftPages(work, (tab) -> tabs.withId(tab).findAny().isPresent(), patience,
				(delay, task) -> CompletableFuture
					.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, tabs.upkeep()::execute)
					.execute(task),
				System::nanoTime);
	}

	@Bean
	QueryServices reflexQueryServices(@Qualifier(EXECUTOR) AsyncTaskExecutor executor, OpenQueries open,
			ReflexProperties properties, ReflexBroadcaster broadcaster) {
		return new QueryServices(executor, open, properties.showErrorDetails(),
				(tab) -> broadcaster.toTab(tab).refresh(), properties.queries().limits());
	}

	@Bean(destroyMethod = "close")
	@TabScope(proxyMode = ScopedProxyMode.NO)
	PageQueries reflexPageQueries(QueryServices services) {
		return new PageQueries(services);
	}

	@Bean
	QueryMethods reflexQueryMethods(ConfigurableListableBeanFactory beans) {
		return new QueryMethods(beans);
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexQueries reflexQueries(ObjectProvider<PageQueries> ofPage, QueryMethods methods,
			ObjectProvider<QueryUnit> units, ObjectProvider<ReflexQueryPostProcessor> postProcessors,
			ReflexProperties properties) {
		return new Queries(ofPage::getObject, methods,
				new Fetching(SingletonSupplier.of(() -> units.orderedStream().toList()),
						SingletonSupplier.of(() -> postProcessors.orderedStream().toList())),
				properties.queries().await());
	}

	@Bean
	WebMvcConfigurer reflexQueryConfigurer(ReflexQueries queries, OpenQueries open) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(open).order(Ordered.HIGHEST_PRECEDENCE);
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new QueriesArgumentResolver(queries));
			}

		};
	}

	@Bean
	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	QueriesReflex reflexQueriesReflex(ReflexQueries queries) {
		return new QueriesReflex(queries);
	}

	/**
	 * A method that returns one could not be looked at without Thymeleaf, nor could any
	 * other beside it.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SpringTemplateEngine.class)
	static class Templates {

		@Bean
		@ConditionalOnMissingBean
		AsyncDialect reflexAsyncDialect() {
			return new AsyncDialect();
		}

	}

}
