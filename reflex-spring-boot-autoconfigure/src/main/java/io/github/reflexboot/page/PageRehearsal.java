package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Does all that Spring MVC does before it calls a controller, and then does not call it:
 * the {@code @ModelAttribute} methods of the controller and of its advice, binding,
 * conversion and validation of its parameters. Whatever of that throws would keep the
 * page from being shown, so it has to be asked before an action. As with a posted form
 * and the page after it, the page itself does it all once more. Safe for use by several
 * threads.
 */
final class PageRehearsal {

	private final StoppingAdapter adapter;

	/**
	 * Create a rehearsal.
	 * @param mvc calls the controllers
	 */
	PageRehearsal(RequestMappingHandlerAdapter mvc) {
		this.adapter = new StoppingAdapter();
		ApplicationContext context = mvc.getApplicationContext();
		if (context != null) {
			this.adapter.setApplicationContext(context);
		}
		this.adapter.setArgumentResolvers(mvc.getArgumentResolvers());
		this.adapter.setInitBinderArgumentResolvers(mvc.getInitBinderArgumentResolvers());
		this.adapter.setReturnValueHandlers(mvc.getReturnValueHandlers());
		this.adapter.setMessageConverters(mvc.getMessageConverters());
		this.adapter.setWebBindingInitializer(mvc.getWebBindingInitializer());
		this.adapter.afterPropertiesSet();
	}

	/**
	 * Return the arguments that a controller would be called with.
	 * @throws Exception what keeps Spring MVC from calling it
	 */
	@Nullable Object[] arguments(HttpServletRequest request, HttpServletResponse response, HandlerMethod controller)
			throws Exception {
		try {
			this.adapter.handle(request, response, controller);
		}
		catch (Reached reached) {
			return reached.arguments;
		}
		throw new IllegalStateException(controller + " was not reached");
	}

	private static final class StoppingAdapter extends RequestMappingHandlerAdapter {

		@Override
		protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handlerMethod) {
			return new ServletInvocableHandlerMethod(handlerMethod) {

				@Override
				protected @Nullable Object doInvoke(@Nullable Object... args) {
					throw new Reached(args);
				}

			};
		}

	}

	/**
	 * Not an error: the way out of the machinery around a controller.
	 */
	private static final class Reached extends RuntimeException {

		private final transient @Nullable Object[] arguments;

		private Reached(@Nullable Object[] arguments) {
			super(null, null, false, false);
			this.arguments = arguments;
		}

	}

}
