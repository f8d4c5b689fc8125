package io.github.reflexboot.tab;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;

import io.github.reflexboot.TabScope;

/**
 * Makes {@link TabScope} known, before any bean is made: the scope itself is a bean,
 * which is made when the first one of it is asked for.
 *
 * @since 0.1.0
 */
public final class TabScopeRegistrar implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		beans.registerScope(TabScope.NAME, new LateScope(beans));
	}

	private record LateScope(ConfigurableListableBeanFactory beans) implements Scope {

		private TabBeans scope() {
			return this.beans.getBean(TabBeans.class);
		}

		@Override
		public Object get(String name, ObjectFactory<?> factory) {
			return scope().get(name, factory);
		}

		@Override
		public @Nullable Object remove(String name) {
			return scope().remove(name);
		}

		@Override
		public void registerDestructionCallback(String name, Runnable callback) {
			scope().registerDestructionCallback(name, callback);
		}

		@Override
		public @Nullable String getConversationId() {
			return scope().getConversationId();
		}

	}

}
