package io.github.reflexboot.autoconfigure;

import java.util.EnumSet;
import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import io.github.reflexboot.boost.BoostFilter;
import io.github.reflexboot.boost.BoostMarkup;
import io.github.reflexboot.relay.Shelf;
import io.github.reflexboot.tab.ForgottenAnswers;
import io.github.reflexboot.tab.TabListener;
import io.github.reflexboot.visitor.KeptAnswerEndpoint;
import io.github.reflexboot.visitor.KeptAnswers;
import io.github.reflexboot.visitor.KeptPages;
import io.github.reflexboot.visitor.SessionEnds;

/**
 * What has the links and forms of all pages go over the connection.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("reflex.boost")
class BoostConfiguration {

	private static final String ANSWERS = "/answers";

	@Bean
	FilterRegistrationBean<BoostFilter> reflexBoostFilter(ReflexProperties properties) {
		FilterRegistrationBean<BoostFilter> registration = new FilterRegistrationBean<>(
				new BoostFilter(new BoostMarkup(properties.path(), properties.boostExclude())));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean
	KeptAnswers reflexKeptAnswers(ReflexProperties properties, SessionEnds ends, Shelf shelf) {
		return new KeptAnswers(properties.path() + ANSWERS, properties.connection().cookieTimeout(),
				properties.limits().keptSize().toBytes(), ends, shelf);
	}

	@Bean
	TabListener reflexForgottenAnswers(KeptAnswers answers) {
		return new ForgottenAnswers(answers);
	}

	@Bean
	FilterRegistrationBean<KeptPages> reflexKeptPages(KeptAnswers answers) {
		FilterRegistrationBean<KeptPages> registration = new FilterRegistrationBean<>(new KeptPages(answers));
		registration.setOrder(ConnectionConfiguration.AFTER_SPRING_SESSION);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<KeptAnswerEndpoint> reflexKeptAnswerEndpoint(ReflexProperties properties,
			KeptAnswers answers) {
		FilterRegistrationBean<KeptAnswerEndpoint> registration = new FilterRegistrationBean<>(
				new KeptAnswerEndpoint(answers));
		registration.setOrder(ConnectionConfiguration.AFTER_SPRING_SESSION);
		registration.setUrlPatterns(List.of(properties.path() + ANSWERS + "/*"));
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

}
