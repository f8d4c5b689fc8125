package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives the page a persistence context of its own where one is open for the whole
 * request, as {@code spring.jpa.open-in-view} has it. Otherwise each transaction has its
 * own already. A transaction that spans the request, as in a test, keeps its context.
 *
 * @since 0.1.0
 */
public final class PersistenceContexts implements UnitOfWork {

	private final Supplier<Stream<EntityManagerFactory>> factories;

	/**
	 * Create it.
	 * @param factories of the application, asked for at each action
	 */
	public PersistenceContexts(Supplier<Stream<EntityManagerFactory>> factories) {
		this.factories = factories;
	}

	@Override
	public Runnable renew() {
		List<EntityManager> replaced = new ArrayList<>();
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.factories.get().forEach((factory) -> renew(factory, replaced));
		}
		return () -> replaced.forEach(EntityManagerFactoryUtils::closeEntityManager);
	}

	/**
	 * Whoever has opened the first one closes what is bound in the end: the new one.
	 */
	private static void renew(EntityManagerFactory factory, List<EntityManager> replaced) {
		if (TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder open) {
			EntityManagerHolder own = new EntityManagerHolder(factory.createEntityManager());
			TransactionSynchronizationManager.unbindResource(factory);
			TransactionSynchronizationManager.bindResource(factory, own);
			replaced.add(open.getEntityManager());
			replaced.add(own.getEntityManager());
		}
	}

}
