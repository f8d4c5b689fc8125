package io.github.reflexboot.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Type;

/**
 * Loads the lazy associations of entities, those of many in one statement. It asks for
 * them by queries: {@link PersistenceUnitUtil#load(Object, String)} of Hibernate loads
 * nothing unless the class of the entity was enhanced. For one thread.
 */
final class AssociationLoader {

	/**
	 * How many entities one statement is for: databases limit its parameters.
	 */
	private static final int AT_ONCE = 100;

	private final EntityManager entities;

	private final PersistenceUnitUtil unit;

	private final EntityTypes types;

	AssociationLoader(EntityManager entities, EntityTypes types) {
		this.entities = entities;
		this.unit = entities.getEntityManagerFactory().getPersistenceUnitUtil();
		this.types = types;
	}

	/**
	 * Load those of some entities. An entity that is detached or new stays as it is.
	 */
	void load(Collection<Object> all) {
		Map<EntityType<?>, List<Object>> byType = new LinkedHashMap<>();
		for (Object each : all) {
			if (this.entities.contains(each)) {
				this.unit.load(each);
				EntityType<?> type = this.types.of(this.unit.getClass(each));
				if (type != null) {
					byType.computeIfAbsent(type, (key) -> new ArrayList<>()).add(each);
				}
			}
		}
		byType.forEach(this::loadOf);
	}

	private void loadOf(EntityType<?> type, List<Object> all) {
		for (Attribute<?, ?> attribute : type.getAttributes()) {
			if (attribute.isAssociation() || attribute.isCollection()) {
				load(type, attribute.getName(),
						all.stream().filter((each) -> !this.unit.isLoaded(each, attribute.getName())).toList());
			}
		}
	}

	private void load(EntityType<?> type, String attribute, List<Object> missing) {
		boolean isComparable = type.hasSingleIdAttribute()
				&& type.getIdType().getPersistenceType() == Type.PersistenceType.BASIC;
		if (!isComparable) {
			missing.forEach((each) -> fetch(type, attribute, (builder, root) -> builder.equal(root, each)));
			return;
		}
		String id = type.getId(type.getIdType().getJavaType()).getName();
		for (int i = 0; i < missing.size(); i += AT_ONCE) {
			List<Object> ids = missing.subList(i, Math.min(missing.size(), i + AT_ONCE))
				.stream()
				.map(this.unit::getIdentifier)
				.toList();
			fetch(type, attribute, (builder, root) -> root.get(id).in(ids));
		}
	}

	private <T> void fetch(EntityType<T> type, String attribute,
			BiFunction<CriteriaBuilder, Root<T>, Predicate> which) {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException("Nobody waits for the data any more");
		}
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<T> query = builder.createQuery(type.getJavaType());
		Root<T> root = query.from(type);
		root.fetch(attribute, JoinType.LEFT);
		this.entities.createQuery(query.select(root).where(which.apply(builder, root))).getResultList();
	}

}
