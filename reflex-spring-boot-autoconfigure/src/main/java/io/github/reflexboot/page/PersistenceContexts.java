package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
	public OfPage renew() {
		List<Context> contexts = new ArrayList<>();
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.factories.get().forEach((factory) -> {
				if (TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder open) {
					contexts.add(new Context(factory, open, new EntityManagerHolder(factory.createEntityManager())));
				}
			});
		}
		OfPage page = new Contexts(contexts);
		page.resume();
		return page;
	}

	/**
	 * Whoever has opened that of the action closes what is bound in the end: that of the
	 * page.
	 */
	private record Contexts(List<Context> all) implements OfPage {

		@Override
		public Runnable resume() {
			List<Runnable> undo = this.all.stream().map(Context::bind).toList();
			return () -> undo.forEach(Runnable::run);
		}

		@Override
		public void close() {
			this.all.forEach(Context::close);
		}

	}

	private record Context(EntityManagerFactory factory, EntityManagerHolder ofAction, EntityManagerHolder ofPage) {

		Runnable bind() {
			Object before = TransactionSynchronizationManager.unbindResourceIfPossible(this.factory);
			TransactionSynchronizationManager.bindResource(this.factory, this.ofPage);
			return () -> {
				TransactionSynchronizationManager.unbindResource(this.factory);
				if (before != null) {
					TransactionSynchronizationManager.bindResource(this.factory, before);
				}
			};
		}

		void close() {
			EntityManagerFactoryUtils.closeEntityManager(this.ofAction.getEntityManager());
			EntityManagerFactoryUtils.closeEntityManager(this.ofPage.getEntityManager());
		}

	}

}
