package io.github.reflexboot;

import java.util.concurrent.Callable;

import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A functional route whose page can use reflexes. Other functional routes cannot, since
 * it is not known before they run whether they show a page. The action is called just
 * before the handler, after all filters of its route.
 *
 * <pre class="code">
 * route().GET("/todos", ReflexPage.of((request) -&gt; RenderingResponse.create("todos").build())).build();
 * </pre>
 *
 * Actions called from it can read no model of the page and give it no headers. Safe for
 * use by several threads if the handler is.
 *
 * @since 0.1.0
 */
public final class ReflexPage implements HandlerFunction<ServerResponse> {

	/**
	 * The request attribute in which the action waits: a {@link Callable} that calls it
	 * and tells whether the page is to be shown then. For internal use.
	 */
	public static final String ATTRIBUTE = ReflexPage.class.getName() + ".action";

	private final HandlerFunction<? extends ServerResponse> page;

	private ReflexPage(HandlerFunction<? extends ServerResponse> page) {
		this.page = page;
	}

	/**
	 * Say that a handler shows a page.
	 * @param page the handler
	 * @return a handler that calls the action of a reflex first
	 */
	public static ReflexPage of(HandlerFunction<? extends ServerResponse> page) {
		return new ReflexPage(page);
	}

	@Override
	public ServerResponse handle(ServerRequest request) throws Exception {
		Object action = request.servletRequest().getAttribute(ATTRIBUTE);
		request.servletRequest().removeAttribute(ATTRIBUTE);
		boolean isShown = !(action instanceof Callable<?> call) || Boolean.TRUE.equals(call.call());
		return isShown ? this.page.handle(request) : ServerResponse.noContent().build();
	}

}
