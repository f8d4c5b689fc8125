package io.github.reflexboot.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.github.reflexboot.query.QueryUnit;

/**
 * Gives each query a persistence context of its own, so that what it has fetched can
 * still be completed after its transactions. It takes no connection before the query uses
 * it, and gives it back when the query is done. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class QueryPersistenceContexts implements QueryUnit {

	private final Supplier<Stream<EntityManagerFactory>> factories;

	/**
	 * Create it.
	 * @param factories of the application, asked for at each query
	 */
	public QueryPersistenceContexts(Supplier<Stream<EntityManagerFactory>> factories) {
		this.factories = factories;
	}

	@Override
	public @Nullable Object run(Callable<@Nullable Object> work) throws Exception {
		List<EntityManagerFactory> open = new ArrayList<>();
		try {
			for (EntityManagerFactory factory : this.factories.get().toList()) {
				// An executor may call on the thread of the request, which has one.
				if (!TransactionSynchronizationManager.hasResource(factory)) {
					EntityManager entities = factory.createEntityManager();
					TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(entities));
					open.add(factory);
				}
			}
			return work.call();
		}
		finally {
			open.forEach(QueryPersistenceContexts::close);
		}
	}

	private static void close(EntityManagerFactory factory) {
		EntityManagerHolder open = (EntityManagerHolder) TransactionSynchronizationManager.unbindResource(factory);
		EntityManagerFactoryUtils.closeEntityManager(open.getEntityManager());
	}

}
