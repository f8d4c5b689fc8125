package io.github.reflexboot.component;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

import io.github.reflexboot.registry.ComponentType;

/**
 * One component with its state, to be called or rendered. For one thread.
 */
final class ComponentInstance {

	private final String id;

	private final ComponentType type;

	private final Object bean;

	private final Object target;

	private final Map<String, Object> model = new LinkedHashMap<>();

	private int version;

	private @Nullable String state;

	/**
	 * Create an instance that has no state yet.
	 * @param bean a new bean, or a proxy of it
	 */
	ComponentInstance(String id, ComponentType type, Object bean) {
		this.id = id;
		this.type = type;
		this.bean = bean;
		Object behind = AopProxyUtils.getSingletonTarget(bean);
		this.target = (behind != null) ? behind : bean;
	}

	String id() {
		return this.id;
	}

	ComponentType type() {
		return this.type;
	}

	Object bean() {
		return this.bean;
	}

	/**
	 * Return what has the fields. A proxy has fields of its own that nobody ever sets.
	 */
	Object target() {
		return this.target;
	}

	/**
	 * Return how often its state has changed.
	 */
	int version() {
		return this.version;
	}

	/**
	 * Return its state as its element carries it.
	 * @return the signed text; {@code null} for nothing
	 */
	@Nullable String state() {
		return this.state;
	}

	void show(int number, @Nullable String text) {
		this.version = number;
		this.state = text;
	}

	/**
	 * Return what its action has left for its template.
	 */
	Map<String, Object> model() {
		return this.model;
	}

	/**
	 * Return what its {@code @ModelAttribute} methods return now.
	 */
	Map<String, Object> attributes() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (ComponentType.Attribute attribute : this.type.attributes()) {
			Object value = invoke(attribute);
			if (value != null) {
				values.put(attribute.name(), value);
			}
		}
		return values;
	}

	private @Nullable Object invoke(ComponentType.Attribute attribute) {
		Method method = AopUtils.selectInvocableMethod(attribute.method(), this.bean.getClass());
		ReflectionUtils.makeAccessible(method);
		try {
			return method.invoke(this.bean);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			throw new IllegalStateException(ex);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
