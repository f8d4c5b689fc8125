package io.github.reflexboot.jpa;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import org.jspecify.annotations.Nullable;

/**
 * The types of entities of a persistence unit, by their classes. Safe for use by several
 * threads.
 */
final class EntityTypes {

	private final Map<Class<?>, EntityType<?>> types = new HashMap<>();

	EntityTypes(Metamodel metamodel) {
		metamodel.getEntities().forEach((type) -> this.types.put(type.getJavaType(), type));
	}

	boolean include(Object value) {
		// Entities without a class are maps, as much else is.
		return !(value instanceof Map) && of(value.getClass()) != null;
	}

	/**
	 * Return the type of an entity.
	 * @param type its class, or that of a proxy for it
	 * @return {@code null} if it is none
	 */
	@Nullable EntityType<?> of(@Nullable Class<?> type) {
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			EntityType<?> known = this.types.get(each);
			if (known != null) {
				return known;
			}
		}
		return null;
	}

}
