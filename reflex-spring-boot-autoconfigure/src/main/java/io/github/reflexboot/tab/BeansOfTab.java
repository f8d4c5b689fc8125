package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;

/**
 * The beans of one open page, made for one visitor. Safe for use by several threads.
 */
final class BeansOfTab {

	private static final Log logger = LogFactory.getLog(BeansOfTab.class);

	private final Owner owner;

	private final Map<String, Object> beans = new HashMap<>();

	private final Map<String, Runnable> callbacks = new HashMap<>();

	private volatile long openAt = System.nanoTime();

	BeansOfTab(Owner owner) {
		this.owner = owner;
	}

	boolean isFor(Owner other) {
		return this.owner.equals(other);
	}

	/**
	 * Return the session that they were made for.
	 */
	@Nullable String session() {
		return this.owner.session();
	}

	/**
	 * Tell whether the page is without a connection for longer than some time.
	 */
	boolean isLeft(boolean isOpen, long now, Duration limit) {
		if (isOpen) {
			this.openAt = now;
		}
		return now - this.openAt > limit.toNanos();
	}

	synchronized Object get(String name, ObjectFactory<?> factory) {
		Object bean = this.beans.get(name);
		if (bean == null) {
			bean = factory.getObject();
			this.beans.put(name, bean);
		}
		return bean;
	}

	synchronized @Nullable Object remove(String name) {
		this.callbacks.remove(name);
		return this.beans.remove(name);
	}

	synchronized void whenDestroyed(String name, Runnable callback) {
		this.callbacks.put(name, callback);
	}

	synchronized void destroy() {
		this.callbacks.forEach((name, callback) -> {
			try {
				callback.run();
			}
			catch (RuntimeException ex) {
				logger.warn("The bean '" + name + "' of a page that was left could not be destroyed", ex);
			}
		});
		this.callbacks.clear();
		this.beans.clear();
	}

	/**
	 * For whom beans were made.
	 *
	 * @param session the session; {@code null} for none
	 * @param user the name of the principal; {@code null} for nobody
	 */
	record Owner(@Nullable String session, @Nullable String user) {

	}

}
