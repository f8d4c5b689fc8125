package io.github.reflexboot.autoconfigure;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.reflexboot.ReflexQueryPostProcessor;
import io.github.reflexboot.jpa.LazyAssociations;
import io.github.reflexboot.jpa.QueryPersistenceContexts;
import io.github.reflexboot.page.PersistenceContexts;
import io.github.reflexboot.page.UnitOfWork;
import io.github.reflexboot.query.QueryUnit;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of JPA: an action and its page
 * are two units of work, and so is each query.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class,
		afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass({ EntityManagerHolder.class, EntityManagerFactory.class })
@ConditionalOnBean(EntityManagerFactory.class)
public final class ReflexJpaAutoConfiguration {

	private static final String POST_PROCESSOR = "reflexQueryPostProcessor";

	@Bean
	UnitOfWork reflexPersistenceContexts(ObjectProvider<EntityManagerFactory> factories) {
		return new PersistenceContexts(factories::stream);
	}

	@Bean
	QueryUnit reflexQueryPersistenceContexts(ObjectProvider<EntityManagerFactory> factories) {
		return new QueryPersistenceContexts(factories::stream);
	}

	@Bean(name = POST_PROCESSOR)
	@ConditionalOnMissingBean(name = POST_PROCESSOR)
	ReflexQueryPostProcessor reflexQueryPostProcessor(ObjectProvider<EntityManagerFactory> factories,
			ObjectProvider<PlatformTransactionManager> managers) {
		return new LazyAssociations(factories::stream, (factory) -> readOnly(factory, managers));
	}

	/**
	 * Whatever an application uses beside JPA, entities are read in a transaction of
	 * their own factory, if there is one.
	 */
	private static TransactionOperations readOnly(EntityManagerFactory factory,
			ObjectProvider<PlatformTransactionManager> managers) {
		PlatformTransactionManager manager = managers.stream()
			.filter((each) -> each instanceof JpaTransactionManager jpa && jpa.getEntityManagerFactory() == factory)
			.findFirst()
			.orElseGet(managers::getIfUnique);
		if (manager == null) {
			return TransactionOperations.withoutTransaction();
		}
		TransactionTemplate transaction = new TransactionTemplate(manager);
		transaction.setReadOnly(true);
		return transaction;
	}

}
