package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.page.PageSessionFilter;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.visitor.ChangedCookies;
import io.github.reflexboot.visitor.ClientFiles;
import io.github.reflexboot.visitor.CookieEndpoint;
import io.github.reflexboot.visitor.CookieTickets;
import io.github.reflexboot.visitor.SessionEnds;
import io.github.reflexboot.visitor.SessionStarter;
import io.github.reflexboot.websocket.ConnectionSettings;
import io.github.reflexboot.websocket.Connections;
import io.github.reflexboot.websocket.ReflexEndpoint;

/**
 * Where browsers connect, and what keeps their connections.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	static final String CSRF = "reflexCsrfAtConnect";

	static final String COOKIES = "/cookies";

	private static final String SESSION = "/session";

	/**
	 * A constant, so that it can be used where there is no Spring Session.
	 */
	static final int AFTER_SPRING_SESSION = SessionRepositoryFilter.DEFAULT_ORDER + 1;

	private static final Log logger = LogFactory.getLog(ConnectionConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	ConnectionSettings reflexConnectionSettings(ReflexProperties properties) {
		return new ConnectionSettings(ReflexProperties.bytes(properties.limits().messageSize()),
				properties.limits().burst(), properties.connection().heartbeat(), properties.connection().sendTimeout(),
				ReflexProperties.bytes(properties.limits().sendBufferSize()), properties.connection().maxAge(),
				properties.showErrorDetails());
	}

	@Bean
	@ConditionalOnMissingBean
	Connections reflexConnections(MessageCodec codec, ConnectionSettings settings, Tabs tabs,
			ReflexProperties properties, Measures measures) {
		return new Connections(codec, settings, tabs, properties.limits().unsentSize().toBytes(), measures);
	}

	@Bean
	WebSocketHandlerMapping reflexHandlerMapping(Connections connections, ReflexProperties properties,
			ReflexRegistry registry, SessionStarter sessions,
			@Qualifier(CSRF) ObjectProvider<Predicate<HttpServletRequest>> csrf) {
		ReflexEndpoint endpoint = new ReflexEndpoint(properties.path(), properties.connection().allowedOrigins(),
				properties.connection().requireOrigin(),
				properties.connection().requireCsrfToken() ? csrf.getIfAvailable(this::noCsrf) : null,
				properties.session().create() ? sessions : null, properties.limits().newSessions(),
				properties.connection().compression());
		long components = registry.components().count();
		logger.info("Reflex endpoint WebSocket " + properties.path() + " with " + registry.targets().size() + " actions"
				+ ((components > 0) ? " and " + components + " components" : ""));
		return endpoint.mapping(connections);
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

	/**
	 * Sessions are left alone: their own cookies are noticed by themselves.
	 */
	@Bean
	FilterRegistrationBean<ChangedCookies> reflexChangedCookies(ReflexProperties properties) {
		String mark = properties.connection().cookieMark();
		FilterRegistrationBean<ChangedCookies> registration = new FilterRegistrationBean<>(
				new ChangedCookies(mark, properties.path()));
		registration.setEnabled(!mark.isEmpty());
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<ClientFiles> reflexClientFiles(ReflexProperties properties) {
		FilterRegistrationBean<ClientFiles> registration = new FilterRegistrationBean<>(
				new ClientFiles(properties.path()));
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setUrlPatterns(List.of(properties.path() + "/*"));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<PageSessionFilter> reflexSessionFilter(ObjectProvider<EndedSessions> sessions,
			SessionEnds ends) {
		FilterRegistrationBean<PageSessionFilter> registration = new FilterRegistrationBean<>(new PageSessionFilter(
				ends, (session, by) -> sessions.ifAvailable((ended) -> ended.ended(session, by))));
		registration.setOrder(AFTER_SPRING_SESSION);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return registration;
	}

	private Predicate<HttpServletRequest> noCsrf() {
		throw new InvalidConfigurationPropertyValueException("reflex.connection.require-csrf-token", true,
				"CSRF tokens require Spring Security. Add spring-boot-starter-security, or " + "remove the property.");
	}

}
