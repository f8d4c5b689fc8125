package io.github.reflexboot.autoconfigure;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.EntityManagerHolder;

import io.github.reflexboot.page.PersistenceContexts;
import io.github.reflexboot.page.UnitOfWork;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of JPA: an action and its page
 * are two units of work.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class,
		afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass({ EntityManagerHolder.class, EntityManagerFactory.class })
@ConditionalOnBean(EntityManagerFactory.class)
public final class ReflexJpaAutoConfiguration {

	@Bean
	UnitOfWork reflexPersistenceContexts(ObjectProvider<EntityManagerFactory> factories) {
		return new PersistenceContexts(factories::stream);
	}

}
