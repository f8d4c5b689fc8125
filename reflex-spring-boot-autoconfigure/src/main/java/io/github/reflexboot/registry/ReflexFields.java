package io.github.reflexboot.registry;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ReflectionUtils;

/**
 * The fields of a reflex that a template can read: those that an action may have set.
 *
 * @param fields the fields, those of superclasses first
 * @since 0.1.0
 */
public record ReflexFields(List<Field> fields) {

	private static final List<String> INJECTED = List.of("org.springframework.beans.factory.annotation.Autowired",
			"org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject",
			"jakarta.annotation.Resource", "jakarta.persistence.PersistenceContext",
			"jakarta.persistence.PersistenceUnit");

	static ReflexFields of(Class<?> beanClass) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
			fields.addAll(0, List.of(type.getDeclaredFields()).stream().filter(ReflexFields::isState).toList());
		}
		return new ReflexFields(fields);
	}

	private static boolean isState(Field field) {
		int fixed = Modifier.STATIC | Modifier.FINAL | Modifier.TRANSIENT;
		MergedAnnotations annotations = MergedAnnotations.from(field);
		return (field.getModifiers() & fixed) == 0 && !field.isSynthetic()
				&& INJECTED.stream().noneMatch(annotations::isPresent);
	}

	boolean isEmpty() {
		return this.fields.isEmpty();
	}

	/**
	 * Read the fields that are not {@code null}. Nobody sets the fields of a proxy, so
	 * those of the instance behind it are read.
	 */
	public Map<String, Object> read(Object bean) {
		Object target = AopProxyUtils.getSingletonTarget(bean);
		Object instance = (target != null) ? target : bean;
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field field : this.fields) {
			ReflectionUtils.makeAccessible(field);
			@Nullable Object value = ReflectionUtils.getField(field, instance);
			if (value != null) {
				values.put(field.getName(), value);
			}
		}
		return values;
	}

	@Override
	public String toString() {
		return this.fields.stream().map(Field::getName).collect(Collectors.joining(", "));
	}

}
