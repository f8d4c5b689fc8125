package io.github.reflexboot.invoke;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.operation.SelectorMorph;

/**
 * Collects what an action asks for while it runs. For one thread.
 */
final class ReflexResultBuilder {

	private MorphChoice choice = new MorphChoice();

	private Operations before = new Operations();

	private Operations operations = new Operations();

	private Map<String, Object> payload = new LinkedHashMap<>();

	private final HttpHeaders headers = new HttpHeaders();

	private final long startedAt = System.nanoTime();

	private @Nullable String redirect;

	private @Nullable PageAddress visit;

	private boolean reconnects;

	private boolean needsFreshRequest;

	private boolean changesNothing;

	/**
	 * Forget what a failed action asked of the browser. If it asked for a fresh request,
	 * it still gets one: what the filters have to look at has changed all the same.
	 */
	void startAnew() {
		this.choice = new MorphChoice();
		this.before = new Operations();
		this.operations = new Operations();
		this.payload = new LinkedHashMap<>();
		this.redirect = null;
		this.visit = null;
		this.reconnects = false;
	}

	void freshRequest() {
		this.needsFreshRequest = true;
	}

	void reconnect() {
		this.reconnects = true;
	}

	void morph(String selector, String html) {
		this.choice.choose(MorphChoice.Kind.SELECTOR);
		this.operations.add(SelectorMorph.of(selector, html));
	}

	void morphNothing() {
		this.choice.choose(MorphChoice.Kind.NOTHING);
	}

	void redirect(String url) {
		this.choice.choose(MorphChoice.Kind.REDIRECT);
		this.redirect = url;
	}

	/**
	 * Show another page.
	 * @throws IllegalArgumentException if it is not one of this application
	 */
	void visit(String url, boolean replaces) {
		boolean isHere = url.startsWith("?") || (url.startsWith("/") && !url.startsWith("//"));
		if (!isHere || url.indexOf('\\') >= 0) {
			throw new IllegalArgumentException("visit(\"" + LogText.line(url)
					+ "\") shows no page of this application, expected a path such as /owners?page=2, or a query "
					+ "such as ?page=2. Anything else is for redirect(url)");
		}
		this.choice.choose(MorphChoice.Kind.VISIT);
		this.visit = new PageAddress(url, replaces);
	}

	/**
	 * Note whether the action has returned that it has changed nothing.
	 */
	void changesNothing(boolean changesNothing) {
		this.changesNothing = changesNothing;
	}

	boolean changesNothing() {
		return this.changesNothing;
	}

	/**
	 * Return the operations so far, which are sent at once, and forget them.
	 */
	List<Operation> flush() {
		List<Operation> flushed = new ArrayList<>(this.before.toList());
		flushed.addAll(this.operations.toList());
		this.before = new Operations();
		this.operations = new Operations();
		this.choice = this.choice.flushed();
		return flushed;
	}

	boolean rendersPage() {
		return this.choice.rendersPage();
	}

	@Nullable String redirect() {
		return this.redirect;
	}

	@Nullable PageAddress visit() {
		return this.visit;
	}

	Operations operations() {
		return this.operations;
	}

	Operations operationsBefore() {
		return this.before;
	}

	Map<String, Object> payload() {
		return this.payload;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	/**
	 * Return what the action left behind.
	 * @param shown what the view will see
	 * @param target where the browser is to go; {@code null} for nowhere
	 * @param page which page it is to show; {@code null} for the one that asked
	 */
	ReflexResult result(Map<String, Object> shown, @Nullable String target, @Nullable PageAddress page) {
		boolean rendersPage = this.choice.rendersPage();
		return new ReflexResult(shown, rendersPage && !this.needsFreshRequest, rendersPage && this.needsFreshRequest,
				target, page, this.before.toList(), this.operations.toList(), this.payload, this.headers,
				this.reconnects, System.nanoTime() - this.startedAt);
	}

}
