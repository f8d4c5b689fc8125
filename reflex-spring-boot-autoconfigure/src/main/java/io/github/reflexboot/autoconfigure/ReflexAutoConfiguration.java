package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.beanvalidation.MethodValidationInterceptor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.component.Components;
import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageLimits;
import io.github.reflexboot.dispatch.PageRequestCustomizer;
import io.github.reflexboot.dispatch.RunningServerDispatcher;
import io.github.reflexboot.dispatch.ServerEntrance;
import io.github.reflexboot.invoke.EventJson;
import io.github.reflexboot.invoke.ReflexDependencies;
import io.github.reflexboot.invoke.ReflexFinder;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.page.AdviceGuard;
import io.github.reflexboot.page.EarlyAdvice;
import io.github.reflexboot.page.LateGuardCheck;
import io.github.reflexboot.page.PageFlashMapPostProcessor;
import io.github.reflexboot.page.PageGuard;
import io.github.reflexboot.page.PageHandlerAdapter;
import io.github.reflexboot.page.PageHandlers;
import io.github.reflexboot.page.PageRunner;
import io.github.reflexboot.page.UnitOfWork;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.RoundTripInterceptor;
import io.github.reflexboot.visitor.KeptAnswers;
import io.github.reflexboot.visitor.SessionLocks;

/**
 * Auto-configuration of Reflex for Spring Boot: finds the reflexes, opens the socket and
 * takes each message through its round trip.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = WebMvcAutoConfiguration.class,
		afterName = { "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
				"org.springframework.boot.websocket.autoconfigure.servlet.WebSocketServletAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ DispatcherServlet.class, WebSocketHandlerMapping.class, JsonMapper.class })
@EnableConfigurationProperties(ReflexProperties.class)
@Import({ RelayConfiguration.class, TabConfiguration.class, PresenceConfiguration.class, ConnectionConfiguration.class,
		BoostConfiguration.class, ObservationConfiguration.class })
public final class ReflexAutoConfiguration {

	/**
	 * Whether the application could start a web server: a WAR need not have what does.
	 */
	private static final boolean STARTS_SERVERS = ClassUtils.isPresent(
			"org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext",
			ReflexAutoConfiguration.class.getClassLoader());

	@Bean
	@ConditionalOnMissingBean
	ReflexInvoker reflexInvoker(ConfigurableApplicationContext context, RequestMappingHandlerAdapter mvc,
			@Qualifier("mvcConversionService") ConversionService conversionService, ReflexProperties properties) {
		return new ReflexInvoker(context, mvc, conversionService, properties.limits().actionTimeout());
	}

	@Bean
	PageHandlerAdapter reflexHandlerAdapter(ObjectProvider<HandlerAdapter> adapters, ObjectProvider<PageGuard> guards,
			ObjectProvider<UnitOfWork> unitsOfWork, ObjectProvider<ReflexInvoker> invoker) {
		return new PageHandlerAdapter(new PageHandlers(List.of(ErrorController.class)),
				SingletonSupplier.of(() -> adapters.orderedStream().toList()),
				SingletonSupplier.of(() -> guards.orderedStream().toList()),
				SingletonSupplier.of(() -> unitsOfWork.orderedStream().toList()), invoker::getObject);
	}

	@Bean
	@ConditionalOnProperty(name = "reflex.security.show-page-first", havingValue = "false", matchIfMissing = true)
	LateGuardCheck reflexLateGuardCheck(ObjectProvider<RequestMappingHandlerMapping> mappings, BeanFactory beans) {
		return new LateGuardCheck(mappings, beans);
	}

	@Bean
	@ConditionalOnClass(name = "jakarta.validation.Validator")
	EarlyAdvice reflexMethodValidation() {
		return MethodValidationInterceptor.class::isInstance;
	}

	@Bean
	PageGuard reflexAdviceGuard(ObjectProvider<EarlyAdvice> asked) {
		return new AdviceGuard(SingletonSupplier.of(() -> asked.orderedStream().toList()));
	}

	@Bean
	static ReflexDependencies reflexDependencies() {
		return new ReflexDependencies();
	}

	@Bean
	static PageFlashMapPostProcessor reflexFlashMapPostProcessor() {
		return new PageFlashMapPostProcessor();
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexRegistry reflexRegistry(ReflexInvoker invoker) {
		return invoker.detect();
	}

	@Bean
	@ConditionalOnMissingBean
	FailureReporter reflexFailureReporter(ReflexProperties properties) {
		ReflexLimits limits = properties.limits();
		return new FailureReporter(properties.showErrorDetails(), limits.logLinesPerVisitor(), limits.logLines());
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexExecutor reflexExecutor(ReflexProperties properties, Environment environment) {
		return ReflexThreads.executor(properties, environment);
	}

	@Bean
	@ConditionalOnMissingBean
	PageLimits reflexPageLimits(ReflexProperties properties) {
		return new PageLimits(properties.limits().pageTimeout(),
				ReflexProperties.bytes(properties.limits().pageSize()));
	}

	@Bean
	@ConditionalOnMissingBean(PageDispatcher.class)
	RunningServerDispatcher reflexPageDispatcher(WebApplicationContext context,
			ObjectProvider<ServerEntrance> entrances, ObjectProvider<PageRequestCustomizer> customizers) {
		return new RunningServerDispatcher(context::getServletContext,
				STARTS_SERVERS && context instanceof ServletWebServerApplicationContext,
				entrances.orderedStream().toList(), customizers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	RoundTrip reflexRoundTrip(ReflexRegistry registry, ObjectProvider<JsonMapper> mapper, PageDispatcher dispatcher,
			ReflexProperties properties, ObjectProvider<ForbiddenExceptions> forbidden, SessionLocks locks,
			FailureReporter failures, ObjectProvider<RoundTripInterceptor> interceptors,
			ObjectProvider<Components> components, ObjectProvider<KeptAnswers> kept) {
		ReflexFinder finder = new ReflexFinder(registry, mapper.getIfAvailable(JsonMapper::new));
		return new RoundTrip(finder,
				new PageRunner(dispatcher, properties.path(), locks, properties.security().showPageFirst(),
						components.getIfAvailable()),
				new AnyForbidden(forbidden), failures, interceptors.orderedStream().toList(), kept.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	EventJson reflexEventJson(ObjectProvider<JsonMapper> mapper) {
		return new EventJson(mapper.getIfAvailable(JsonMapper::new));
	}

	@Bean
	@ConditionalOnMissingBean
	SessionLocks reflexSessionLocks(ReflexProperties properties) {
		return new SessionLocks(Objects.requireNonNullElse(properties.session().lock(), SessionLocks.Scope.ACTIONS));
	}

}
