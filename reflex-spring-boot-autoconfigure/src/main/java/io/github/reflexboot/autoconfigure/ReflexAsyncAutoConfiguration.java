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
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexQueryPostProcessor;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.async.ActionStates;
import io.github.reflexboot.async.AsyncDialect;
import io.github.reflexboot.async.Fetching;
import io.github.reflexboot.async.LeftPages;
import io.github.reflexboot.async.MutationListener;
import io.github.reflexboot.async.MutationsReflex;
import io.github.reflexboot.async.OpenQueries;
import io.github.reflexboot.async.PageMutations;
import io.github.reflexboot.async.PageQueries;
import io.github.reflexboot.async.PageTasks;
import io.github.reflexboot.async.Queries;
import io.github.reflexboot.async.QueriesArgumentResolver;
import io.github.reflexboot.async.QueriesReflex;
import io.github.reflexboot.async.QueryMethods;
import io.github.reflexboot.async.QueryServices;
import io.github.reflexboot.async.QueryUnit;
import io.github.reflexboot.async.Refetching;
import io.github.reflexboot.async.RetryMemory;
import io.github.reflexboot.async.TaskArgumentResolver;
import io.github.reflexboot.async.TaskLifecycle;
import io.github.reflexboot.async.Tasks;
import io.github.reflexboot.async.TasksReflex;
import io.github.reflexboot.page.PageGuard;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.Tabs;

/**
 * Auto-configuration of what Reflex for Spring Boot does in the background.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class)
@ConditionalOnBean(ReflexRegistry.class)
public final class ReflexAsyncAutoConfiguration {

	/**
	 * How much memory failed calls may take that can be made once more, and which share
	 * of the heap at most.
	 */
	private static final long RETRY_BYTES = 8 << 20;

	private static final int RETRY_SHARE = 64;

	private static final String EXECUTOR = "reflexAsyncExecutor";

	private static final String TASK_EXECUTOR = "reflexTaskExecutor";

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

	@Bean
	LeftPages reflexLeftTasks(Tasks tasks, Tabs tabs, ReflexProperties properties) {
		return leftPages(tasks, tabs, properties.tasks().leftAfter());
	}

	private static LeftPages leftPages(LeftPages.Work work, Tabs tabs, Duration patience) {
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
	WebMvcConfigurer reflexAsyncConfigurer(ReflexQueries queries, ObjectProvider<ReflexRegistry> registry,
			ObjectProvider<PageMutations> ofPage, ObjectProvider<PageTasks> ofTasks, ObjectProvider<Tasks> tasks,
			OpenQueries open) {
		ActionStates states = new ActionStates(SingletonSupplier.of(registry::getObject), ofPage::getObject,
				ofTasks::getObject, open);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(states).order(Ordered.HIGHEST_PRECEDENCE);
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new QueriesArgumentResolver(queries));
				resolvers.add(new TaskArgumentResolver(tasks::getObject));
			}

		};
	}

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
	Refetching reflexRefetching(OpenQueries open, Tabs tabs, ReflexBroadcaster broadcaster) {
		return new Refetching(open, tabs, (tab) -> broadcaster.toTab(tab).refresh());
	}

	@Bean
	MutationListener reflexMutationListener(ObjectProvider<PageMutations> ofPage, ObjectProvider<Refetching> refetching,
			ObjectProvider<ForbiddenExceptions> forbidden, ReflexProperties properties) {
		return new MutationListener(ofPage::getObject, refetching::getObject,
				(cause) -> forbidden.stream().anyMatch((some) -> some.include(cause)), properties.showErrorDetails());
	}

	@Bean
	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	MutationsReflex reflexMutationsReflex(ObjectProvider<PageMutations> ofPage) {
		return new MutationsReflex(ofPage::getObject);
	}

	@Bean
	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	QueriesReflex reflexQueriesReflex(ReflexQueries queries) {
		return new QueriesReflex(queries);
	}

	@Bean(name = TASK_EXECUTOR, defaultCandidate = false)
	@ConditionalOnMissingBean(name = TASK_EXECUTOR)
	AsyncTaskExecutor reflexTaskExecutor(ReflexProperties properties, Environment environment) {
		return ReflexThreads.tasks(properties, environment);
	}

	@Bean(destroyMethod = "close")
	@TabScope(proxyMode = ScopedProxyMode.NO)
	PageTasks reflexPageTasks() {
		return new PageTasks();
	}

	@Bean
	Tasks reflexTasks(ObjectProvider<PageTasks> ofPage, ObjectProvider<PageGuard> guards, ReflexBroadcaster broadcaster,
			@Qualifier(TASK_EXECUTOR) AsyncTaskExecutor executor, ReflexProperties properties) {
		return new Tasks(ofPage::getObject, SingletonSupplier.of(() -> guards.orderedStream().toList()), broadcaster,
				executor, properties.tasks().limits(), properties.showErrorDetails());
	}

	@Bean
	TaskLifecycle reflexTaskLifecycle(Tasks tasks) {
		return new TaskLifecycle(tasks);
	}

	@Bean
	@Scope(BeanDefinition.SCOPE_PROTOTYPE)
	TasksReflex reflexTasksReflex(ObjectProvider<PageTasks> ofPage) {
		return new TasksReflex(ofPage::getObject);
	}

	@Bean
	@ConditionalOnClass(SpringTemplateEngine.class)
	@ConditionalOnMissingBean
	AsyncDialect reflexAsyncDialect() {
		return new AsyncDialect();
	}

}
