package io.github.reflexboot.invoke;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.InvocableHandlerMethod;

/**
 * A method whose parameters are resolved now, and which is called later. For one call.
 */
final class DeferredMethod extends InvocableHandlerMethod {

	private @Nullable Object[] arguments = new Object[0];

	DeferredMethod(HandlerMethod method) {
		super(method);
	}

	@Override
	protected @Nullable Object doInvoke(@Nullable Object... resolved) {
		this.arguments = resolved;
		return null;
	}

	List<@Nullable Object> arguments() {
		return Arrays.asList(this.arguments);
	}

	/**
	 * Call it.
	 */
	void invokeNow() throws Exception {
		super.doInvoke(this.arguments);
	}

}
