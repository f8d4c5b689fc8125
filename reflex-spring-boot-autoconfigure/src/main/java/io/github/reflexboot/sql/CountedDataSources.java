package io.github.reflexboot.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

import javax.sql.DataSource;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/**
 * Counts what is executed by the connections of all data sources. A data source stays of
 * its class, since an application may ask for that. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CountedDataSources implements BeanPostProcessor {

	private final StatementCount count;

	/**
	 * Create it.
	 * @param count counts what is executed
	 */
	public CountedDataSources(StatementCount count) {
		this.count = count;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource) || Modifier.isFinal(bean.getClass().getModifiers())) {
			return bean;
		}
		ProxyFactory factory = new ProxyFactory(bean);
		factory.setProxyTargetClass(true);
		factory.addAdvice((MethodInterceptor) (call) -> counted(call.proceed()));
		return factory.getProxy(bean.getClass().getClassLoader());
	}

	/**
	 * Return what counts in the place of a connection or a statement. A data source may
	 * hand out connections of another one, whose statements count already.
	 */
	private @Nullable Object counted(@Nullable Object returned) {
		boolean counts = returned instanceof Connection || returned instanceof Statement;
		if (returned == null || !counts || (Proxy.isProxyClass(returned.getClass())
				&& Proxy.getInvocationHandler(returned) instanceof Counting)) {
			return returned;
		}
		return Proxy.newProxyInstance(CountedDataSources.class.getClassLoader(), ClassUtils.getAllInterfaces(returned),
				new Counting(returned));
	}

	private final class Counting implements InvocationHandler {

		private final Object target;

		private Counting(Object target) {
			this.target = target;
		}

		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			if (this.target instanceof Statement && method.getName().startsWith("execute")) {
				CountedDataSources.this.count.increment();
			}
			if (method.getName().equals("equals") && arguments != null) {
				return proxy == arguments[0];
			}
			try {
				Object returned = method.invoke(this.target, arguments);
				return method.getName().equals("unwrap") ? returned : counted(returned);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
