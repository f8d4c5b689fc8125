package io.github.reflexboot.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.reflexboot.invoke.CallingPage;

/**
 * The controller of a page that runs for a reflex: once, after the action or, where that
 * wants to read its model, in the middle of it. For one thread.
 */
final class PageController implements CallingPage {

	private final HandlerAdapter adapter;

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	private final Object controller;

	private final RunParameters parameters;

	private @Nullable ExpectedView expected;

	private boolean done;

	private @Nullable ModelAndView shown;

	PageController(HandlerAdapter adapter, HttpServletRequest request, HttpServletResponse response, Object controller,
			RunParameters parameters) {
		this.adapter = adapter;
		this.request = request;
		this.response = response;
		this.controller = controller;
		this.parameters = parameters;
	}

	@Override
	public HttpServletRequest request() {
		return this.request;
	}

	@Override
	public HttpServletResponse response() {
		return this.response;
	}

	@Override
	public Object controller() {
		return this.controller;
	}

	@Override
	public void setParameter(String name, List<String> values) {
		this.parameters.set(name, values);
	}

	@Override
	public void hand(Map<String, Object> attributes) {
		Map<String, Object> model = new LinkedHashMap<>(attributes);
		Map<String, ?> flash = RequestContextUtils.getInputFlashMap(this.request);
		if (flash != null) {
			flash.forEach(model::putIfAbsent);
		}
		this.request.setAttribute(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, Collections.unmodifiableMap(model));
	}

	@Override
	public void expectView(String view, String by) {
		this.expected = new ExpectedView(view, by);
	}

	@Override
	public Map<String, Object> runController(HttpHeaders headers) throws Exception {
		if (this.controller instanceof HandlerFunction) {
			throw new IllegalStateException("The model of a functional page cannot be read before it is shown");
		}
		ModelAndView page = run(headers);
		if (WebAsyncUtils.getAsyncManager(this.request).isConcurrentHandlingStarted()) {
			throw new IllegalStateException("The model of " + this.controller
					+ " cannot be read before the page is shown, since it is made asynchronously");
		}
		return (page != null) ? page.getModelMap() : Map.of();
	}

	/**
	 * Run the controller, unless that is done.
	 * @return what it wants to show; {@code null} if it has written the page itself, or
	 * is still at it
	 */
	@Nullable ModelAndView run(HttpHeaders headers) throws Exception {
		if (!this.done) {
			this.done = true;
			HttpServletRequest seen = headers.isEmpty() ? this.request : new HeadersRequest(this.request, headers);
			this.shown = this.adapter.handle(seen, this.response, this.controller);
		}
		return this.shown;
	}

	/**
	 * Return what is wrong with the view that the action expects.
	 * @return an exception; {@code null} if nothing is wrong
	 */
	@Nullable IllegalStateException unexpected() {
		String shows = (this.shown != null) ? this.shown.getViewName() : null;
		return (this.expected == null || this.shown == null || this.expected.name().equals(shows)) ? null
				: new IllegalStateException(this.expected.by() + " returned '" + this.expected.name()
						+ "', expected null or 'redirect:' and where to, or '" + shows + "', which its page shows");
	}

	private record ExpectedView(String name, String by) {

	}

}
