package io.github.reflexboot.autoconfigure;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

import io.github.reflexboot.sql.CountedDataSources;
import io.github.reflexboot.sql.StatementCount;
import io.github.reflexboot.tab.CountedStatements;

/**
 * Auto-configuration of what counts the statements of a reflex, in development.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ DataSource.class, ProxyFactory.class, MethodInterceptor.class })
@ConditionalOnBooleanProperty("reflex.show-times")
public final class ReflexStatementsAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static StatementCount reflexStatementCount() {
		return new StatementCount();
	}

	@Bean
	static CountedDataSources reflexCountedDataSources(StatementCount count) {
		return new CountedDataSources(count);
	}

	@Bean
	CountedStatements reflexCountedStatements(StatementCount count) {
		return new CountedStatements(count);
	}

}
