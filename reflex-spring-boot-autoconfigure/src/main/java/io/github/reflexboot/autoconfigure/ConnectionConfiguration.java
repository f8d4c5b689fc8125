package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.invoke.ReflexRegistry;
import io.github.reflexboot.page.CookieEndpoint;
import io.github.reflexboot.page.CookieTickets;
import io.github.reflexboot.page.ExpiredSessions;
import io.github.reflexboot.page.PageDispatcher;
import io.github.reflexboot.page.PageSessionFilter;
import io.github.reflexboot.page.SessionEnds;
import io.github.reflexboot.page.SessionLocks;
import io.github.reflexboot.page.SessionLookup;
import io.github.reflexboot.page.SessionStarter;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.MessageLimits;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.RunningShares;
import io.github.reflexboot.tab.TabLanes;
import io.github.reflexboot.tab.TabLimits;
import io.github.reflexboot.tab.TabServices;
import io.github.reflexboot.tab.WaitingBudget;
import io.github.reflexboot.websocket.ConnectionLimits;
import io.github.reflexboot.websocket.ConnectionSettings;
import io.github.reflexboot.websocket.Connections;
import io.github.reflexboot.websocket.LocalBroadcaster;
import io.github.reflexboot.websocket.ReflexEndpoint;
import io.github.reflexboot.websocket.TabFactory;

/**
 * Where browsers connect, and what keeps their connections.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	static final String CSRF = "reflexCsrfHandshakeInterceptor";

	private static final String PUSHES = "reflexPushExecutor";

	private static final String UPKEEP = "reflexUpkeepExecutor";

	private static final String COOKIES = "/cookies";

	private static final String SESSION = "/session";

	private static final String SPRING_SESSION = "org.springframework.session.SessionRepository";

	/**
	 * Spring Session's own filter has {@code SessionRepositoryFilter.DEFAULT_ORDER}.
	 */
	static final int AFTER_SPRING_SESSION = Integer.MIN_VALUE + 51;

	private static final Log logger = LogFactory.getLog(ConnectionConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	ConnectionSettings reflexConnectionSettings(ReflexProperties properties) {
		ReflexProperties.Limits limits = properties.limits();
		return new ConnectionSettings(bytes(properties.maxMessageSize()),
				new ConnectionLimits(properties.maxConnectionsPerSession(), limits.maxConnectionsPerAddress(),
						limits.maxConnections()),
				new TabLimits(properties.maxWaiting(), properties.maxRate(), properties.maxBurst(),
						limits.pageTimeout()),
				properties.heartbeat(), properties.sessionCheck(), properties.sendTimeout(),
				bytes(properties.sendBufferSize()), properties.connection().maxAge(), properties.showErrorDetails());
	}

	@Bean
	@ConditionalOnMissingBean
	MessageCodec reflexMessageCodec(ReflexProperties properties) {
		return new MessageCodec(new MessageLimits(bytes(properties.maxMessageSize()), properties.maxMessageDepth(),
				properties.maxParams(), properties.limits().maxTokens(), properties.limits().maxFieldDepth()));
	}

	@Bean
	@ConditionalOnMissingBean
	TabServices reflexTabServices(MessageCodec codec, RoundTrip roundTrip, CookieTickets cookies,
			FailureReporter failures, ReflexExecutor executor, @Qualifier(UPKEEP) ReflexExecutor upkeep,
			ConnectionSettings settings, SessionLocks locks, ReflexProperties properties) {
		ReflexProperties.Limits limits = properties.limits();
		return new TabServices(codec, roundTrip, cookies, failures,
				new RunningShares(executor, locks, limits.maxRunningPerSession(), limits.maxRunningPerAddress()),
				new TabLanes(), upkeep,
				new WaitingBudget(limits.maxWaitingPerSession().toBytes(), limits.maxWaitingSize().toBytes()),
				settings.tab());
	}

	@Bean
	@ConditionalOnMissingBean
	Connections reflexConnections(MessageCodec codec, ConnectionSettings settings, TabServices services,
			ReflexGroups groups, @Qualifier(PUSHES) ReflexExecutor pushes, SessionEnds ends,
			ReflexProperties properties) {
		return new Connections(codec, settings, new TabFactory(services, groups, pushes),
				properties.limits().maxUnsentSize().toBytes(), ends);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionEnds reflexSessionEnds(ObjectProvider<ExpiredSessions> expired, ObjectProvider<SessionLookup> store) {
		return new SessionEnds(expired.orderedStream().toList(), store.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean(value = SessionLookup.class, type = SPRING_SESSION)
	ContainerSessions reflexContainerSessions(WebApplicationContext context, ObjectProvider<ServerSessions> servers) {
		return new ContainerSessions(context, servers.orderedStream().toList());
	}

	@Bean(name = PUSHES, defaultCandidate = false)
	ReflexExecutor reflexPushExecutor(Environment environment) {
		return ReflexThreads.pushes(environment);
	}

	@Bean(name = UPKEEP, defaultCandidate = false)
	ReflexExecutor reflexUpkeepExecutor(Environment environment) {
		return ReflexThreads.upkeep(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexGroups reflexGroups(ReflexProperties properties) {
		return new ReflexGroups(properties.key());
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexBroadcaster reflexBroadcaster(Connections connections, MessageCodec codec, SessionEnds ends) {
		return new LocalBroadcaster(connections, codec, ends);
	}

	@Bean
	WebSocketHandlerMapping reflexHandlerMapping(Connections connections, ReflexProperties properties,
			ReflexRegistry registry, SessionStarter sessions,
			@Qualifier(CSRF) ObjectProvider<HandshakeInterceptor> csrf) {
		ReflexEndpoint endpoint = new ReflexEndpoint(properties.path(), properties.allowedOrigins(),
				properties.requireOrigin(), properties.csrfAtConnect() ? csrf.getIfAvailable(this::noCsrf) : null,
				properties.createSession() ? sessions : null, properties.limits().maxNewSessions(),
				properties.compress());
		logger
			.info("Reflex endpoint WebSocket " + properties.path() + " with " + registry.targets().size() + " actions");
		return endpoint.mapping(connections);
	}

	@Bean
	@ConditionalOnMissingBean
	CookieTickets reflexCookieTickets(ReflexProperties properties, SessionEnds ends) {
		return new CookieTickets(properties.path() + COOKIES, properties.cookieMaxAge(), ends);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStarter reflexSessionStarter(ReflexProperties properties, PageDispatcher dispatcher) {
		return new SessionStarter(dispatcher, properties.path() + SESSION);
	}

	@Bean
	SimpleUrlHandlerMapping reflexPathMapping(ReflexProperties properties, SessionStarter sessions) {
		return new SimpleUrlHandlerMapping(Map.of(properties.path() + SESSION, sessions), -1);
	}

	@Bean
	FilterRegistrationBean<CookieEndpoint> reflexCookieEndpoint(ReflexProperties properties, CookieTickets cookies) {
		FilterRegistrationBean<CookieEndpoint> registration = new FilterRegistrationBean<>(new CookieEndpoint(cookies));
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setUrlPatterns(List.of(properties.path() + COOKIES + "/*"));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<PageSessionFilter> reflexSessionFilter(ObjectProvider<Connections> connections,
			SessionEnds ends) {
		FilterRegistrationBean<PageSessionFilter> registration = new FilterRegistrationBean<>(new PageSessionFilter(
				ends, (session, by) -> connections.ifAvailable((open) -> open.sessionEnded(session, by))));
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	SessionEndListener reflexSessionEndListener(ObjectProvider<Connections> connections,
			ObjectProvider<ContainerSessions> container) {
		return new SessionEndListener(connections, container.stream().findAny().isPresent());
	}

	private HandshakeInterceptor noCsrf() {
		throw new InvalidConfigurationPropertyValueException("reflex.csrf-at-connect", true,
				"Only Spring Security makes CSRF tokens, and it is not there. Add spring-boot-starter-security, or "
						+ "leave out the property.");
	}

	private static int bytes(DataSize size) {
		return Math.toIntExact(size.toBytes());
	}

}
