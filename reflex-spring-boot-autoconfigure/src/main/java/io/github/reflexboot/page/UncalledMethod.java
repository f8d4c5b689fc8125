package io.github.reflexboot.page;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * A call of a controller that ends before its method: asks the advice around it whether
 * it lets the call pass.
 */
final class UncalledMethod implements MethodInvocation {

	private final ProxiedController controller;

	private final @Nullable Object[] arguments;

	UncalledMethod(ProxiedController controller, @Nullable Object[] arguments) {
		this.controller = controller;
		this.arguments = arguments;
	}

	/**
	 * Ask advice about a call.
	 * @throws Exception what it throws if it does not let the call pass
	 */
	static void ask(MethodInterceptor advice, UncalledMethod call) throws Exception {
		try {
			advice.invoke(call);
		}
		catch (Passed passed) {
			// Nothing to object.
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public Method getMethod() {
		return this.controller.method();
	}

	@Override
	public @Nullable Object[] getArguments() {
		return this.arguments;
	}

	/**
	 * Nothing is returned, so that nothing looks at it.
	 */
	@Override
	public Object proceed() {
		throw new Passed();
	}

	@Override
	public @Nullable Object getThis() {
		return this.controller.target();
	}

	@Override
	public AccessibleObject getStaticPart() {
		return this.controller.method();
	}

	/**
	 * Not an error: the advice has let the call pass.
	 */
	static final class Passed extends RuntimeException {

		private Passed() {
			super(null, null, false, false);
		}

	}

}
