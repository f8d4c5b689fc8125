package io.github.reflexboot.invoke;

import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.github.reflexboot.registry.BackgroundType;

/**
 * Resolves the parameters of an action in its request, and leaves the rest to others. For
 * one call.
 *
 * @param starter starts it
 * @param call the call
 * @param page the page that it is called from
 */
record BackgroundCall(BackgroundStarter starter, ReflexCall call, CallingPage page) {

	/**
	 * Have an action called when its request is over.
	 * @throws Exception if its parameters cannot be resolved, or if it may not be called
	 */
	void start(BackgroundType type, DeferredMethod method, ServletWebRequest request, ModelAndViewContainer container)
			throws Exception {
		method.invokeForRequest(request, container);
		this.starter.start(new BackgroundStarter.Work(this.call, type, this.page.request(), this.page.response(),
				method, method.arguments(), method::invokeNow));
	}

}
