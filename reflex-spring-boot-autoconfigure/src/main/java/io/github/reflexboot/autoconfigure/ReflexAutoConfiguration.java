package io.github.reflexboot.autoconfigure;

import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.DispatcherType;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.invoke.ReflexDependencies;
import io.github.reflexboot.invoke.ReflexFinder;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexRegistry;
import io.github.reflexboot.page.CookieEndpoint;
import io.github.reflexboot.page.CookieTickets;
import io.github.reflexboot.page.PageDispatcher;
import io.github.reflexboot.page.PageGuard;
import io.github.reflexboot.page.PageHandlerAdapter;
import io.github.reflexboot.page.PageRunner;
import io.github.reflexboot.page.PageSessionFilter;
import io.github.reflexboot.page.SessionLocks;
import io.github.reflexboot.page.SessionStarter;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.MessageLimits;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.TabLimits;
import io.github.reflexboot.websocket.ConnectionSettings;
import io.github.reflexboot.websocket.Connections;
import io.github.reflexboot.websocket.ReflexEndpoint;
import io.github.reflexboot.websocket.TabFactory;

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
public final class ReflexAutoConfiguration {

	private static final String COOKIES = "/cookies";

	private static final String SESSION = "/session";

	/**
	 * Spring Session's own filter has {@code SessionRepositoryFilter.DEFAULT_ORDER}.
	 */
	private static final int AFTER_SPRING_SESSION = Integer.MIN_VALUE + 51;

	private static final Log logger = LogFactory.getLog(ReflexAutoConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	ReflexInvoker reflexInvoker(ConfigurableApplicationContext context, RequestMappingHandlerAdapter mvc,
			@Qualifier("mvcConversionService") ConversionService conversionService, ReflexProperties properties) {
		return new ReflexInvoker(context, mvc, conversionService, properties.actionTimeout());
	}

	@Bean
	PageHandlerAdapter reflexHandlerAdapter(ObjectProvider<HandlerAdapter> adapters, ObjectProvider<PageGuard> guards,
			ObjectProvider<ReflexInvoker> invoker) {
		return new PageHandlerAdapter(SingletonSupplier.of(() -> adapters.orderedStream().toList()),
				SingletonSupplier.of(() -> guards.orderedStream().toList()), invoker::getObject);
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
		return new FailureReporter(properties.showErrorDetails());
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexExecutor reflexExecutor(ReflexProperties properties, Environment environment) {
		return ReflexThreads.executor(properties, environment);
	}

	@Bean
	@ConditionalOnMissingBean(PageDispatcher.class)
	RunningServerDispatcher reflexPageDispatcher(WebApplicationContext context,
			ObjectProvider<ServerEntrance> entrances) {
		return new RunningServerDispatcher(context, entrances.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	RoundTrip reflexRoundTrip(ReflexRegistry registry, ObjectProvider<JsonMapper> mapper, PageDispatcher dispatcher,
			ReflexProperties properties, ObjectProvider<ForbiddenExceptions> forbidden, SessionLocks locks,
			FailureReporter failures) {
		ReflexFinder finder = new ReflexFinder(registry, mapper.getIfAvailable(JsonMapper::new));
		Predicate<Throwable> meansForbidden = (cause) -> forbidden.stream().anyMatch((some) -> some.include(cause));
		return new RoundTrip(finder, new PageRunner(dispatcher, properties.path(), locks), meansForbidden, failures);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionLocks reflexSessionLocks() {
		return new SessionLocks(false);
	}

	@Bean
	@ConditionalOnMissingBean
	ConnectionSettings reflexConnectionSettings(ReflexProperties properties) {
		return new ConnectionSettings(bytes(properties.maxMessageSize()), properties.maxConnectionsPerSession(),
				new TabLimits(properties.maxWaiting(), properties.maxRate(), properties.maxBurst()),
				properties.heartbeat(), properties.sendTimeout(), bytes(properties.sendBufferSize()));
	}

	@Bean
	@ConditionalOnMissingBean
	MessageCodec reflexMessageCodec(ReflexProperties properties) {
		return new MessageCodec(new MessageLimits(bytes(properties.maxMessageSize()), properties.maxMessageDepth(),
				properties.maxParams()));
	}

	@Bean
	@ConditionalOnMissingBean
	Connections reflexConnections(MessageCodec codec, ConnectionSettings settings, RoundTrip roundTrip,
			CookieTickets cookies, FailureReporter failures, ReflexExecutor executor) {
		return new Connections(codec, settings, new TabFactory(roundTrip, cookies, failures, executor, settings));
	}

	@Bean
	WebSocketHandlerMapping reflexHandlerMapping(Connections connections, ConnectionSettings settings,
			ReflexProperties properties, ReflexRegistry registry, SessionStarter sessions) {
		ReflexEndpoint endpoint = new ReflexEndpoint(properties.path(), properties.allowedOrigins(),
				properties.requireOrigin(), properties.createSession() ? sessions : null, properties.compress());
		logger
			.info("Reflex endpoint WebSocket " + properties.path() + " with " + registry.targets().size() + " actions");
		return endpoint.mapping(connections, settings);
	}

	@Bean
	@ConditionalOnMissingBean
	CookieTickets reflexCookieTickets(ReflexProperties properties) {
		return new CookieTickets(properties.path() + COOKIES, properties.cookieMaxAge());
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStarter reflexSessionStarter(ReflexProperties properties, PageDispatcher dispatcher) {
		return new SessionStarter(dispatcher, properties.path() + SESSION);
	}

	@Bean
	SimpleUrlHandlerMapping reflexPathMapping(ReflexProperties properties, CookieTickets cookies,
			SessionStarter sessions) {
		return new SimpleUrlHandlerMapping(Map.of(properties.path() + COOKIES + "/{ticket}",
				new CookieEndpoint(cookies), properties.path() + SESSION, sessions), -1);
	}

	@Bean
	FilterRegistrationBean<PageSessionFilter> reflexSessionFilter(ObjectProvider<Connections> connections) {
		FilterRegistrationBean<PageSessionFilter> registration = new FilterRegistrationBean<>(
				new PageSessionFilter((session) -> connections.ifAvailable((open) -> open.sessionEnded(session))));
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	SessionEndListener reflexSessionEndListener(ObjectProvider<Connections> connections) {
		return new SessionEndListener(connections);
	}

	@Bean
	ReflexWebMvcConfigurer reflexWebMvcConfigurer(ReflexProperties properties) {
		return new ReflexWebMvcConfigurer(properties.path());
	}

	private static int bytes(DataSize size) {
		return Math.toIntExact(size.toBytes());
	}

}
