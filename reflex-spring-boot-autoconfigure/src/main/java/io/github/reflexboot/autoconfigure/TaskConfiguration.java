package io.github.reflexboot.autoconfigure;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
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
import io.github.reflexboot.TabScope;
import io.github.reflexboot.async.LeftPages;
import io.github.reflexboot.page.PageGuard;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.task.PageTasks;
import io.github.reflexboot.task.TaskArgumentResolver;
import io.github.reflexboot.task.TaskLifecycle;
import io.github.reflexboot.task.TaskStates;
import io.github.reflexboot.task.Tasks;
import io.github.reflexboot.task.TasksReflex;

/**
 * Runs actions in the background.
 */
@Configuration(proxyBeanMethods = false)
final class TaskConfiguration {

	private static final String TASK_EXECUTOR = "reflexTaskExecutor";

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
	LeftPages reflexLeftTasks(Tasks tasks, Tabs tabs, ReflexProperties properties) {
		return QueryConfiguration.leftPages(tasks, tabs, properties.tasks().leftAfter());
	}

	@Bean
	WebMvcConfigurer reflexTaskConfigurer(ObjectProvider<ReflexRegistry> registry, ObjectProvider<PageTasks> ofPage,
			ObjectProvider<Tasks> tasks) {
		TaskStates states = new TaskStates(SingletonSupplier.of(registry::getObject), ofPage::getObject);
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(states).order(Ordered.HIGHEST_PRECEDENCE);
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new TaskArgumentResolver(tasks::getObject));
			}

		};
	}

}
