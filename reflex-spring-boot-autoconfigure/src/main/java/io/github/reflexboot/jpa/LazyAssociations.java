package io.github.reflexboot.jpa;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionOperations;

import io.github.reflexboot.ReflexQueryPostProcessor;

/**
 * Loads the lazy associations and collections of the entities that a query has returned,
 * since the page could not: its own persistence context does not know them. Only what the
 * persistence context of the query knows is completed, and only one step deep: the
 * associations of what was loaded here stay as they are. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LazyAssociations implements ReflexQueryPostProcessor {

	private final Supplier<Stream<EntityManagerFactory>> factories;

	private final Function<EntityManagerFactory, TransactionOperations> transactions;

	private final Map<EntityManagerFactory, EntityTypes> types = new ConcurrentHashMap<>();

	/**
	 * Create it.
	 * @param factories of the application
	 * @param transactions returns read-only transactions
	 */
	public LazyAssociations(Supplier<Stream<EntityManagerFactory>> factories,
			Function<EntityManagerFactory, TransactionOperations> transactions) {
		this.factories = factories;
		this.transactions = transactions;
	}

	@Override
	public @Nullable Object process(String query, @Nullable Object data) {
		this.factories.get().forEach((factory) -> {
			EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
			if (entities != null) {
				complete(data, factory, entities);
			}
		});
		return data;
	}

	private void complete(@Nullable Object data, EntityManagerFactory factory, EntityManager entities) {
		EntityTypes types = this.types.computeIfAbsent(factory, (key) -> new EntityTypes(key.getMetamodel()));
		Collection<Object> found = FoundEntities.in(data, types::include);
		if (!found.isEmpty()) {
			this.transactions.apply(factory)
				.executeWithoutResult((status) -> new AssociationLoader(entities, types).load(found));
		}
	}

}
