package io.github.reflexboot.invoke;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;

import io.github.reflexboot.registry.BackgroundType;

/**
 * Starts actions that go on in the background. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface BackgroundStarter {

	/**
	 * Start an action, once its request is over.
	 * @param work what to call
	 * @throws Exception if it may not be called
	 */
	void start(Work work) throws Exception;

	/**
	 * An action whose parameters are resolved.
	 *
	 * @param call the call
	 * @param type how it goes on
	 * @param request the request of its page
	 * @param response the response
	 * @param method what is called
	 * @param arguments the arguments
	 * @param body calls it; throws what it throws
	 */
	record Work(ReflexCall call, BackgroundType type, HttpServletRequest request, HttpServletResponse response,
			HandlerMethod method, List<@Nullable Object> arguments, Body body) {

	}

	/**
	 * The call itself.
	 */
	@FunctionalInterface
	interface Body {

		/**
		 * Make it.
		 * @throws Exception what the action throws
		 */
		void run() throws Exception;

	}

}
