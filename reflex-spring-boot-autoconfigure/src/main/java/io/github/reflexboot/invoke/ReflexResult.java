package io.github.reflexboot.invoke;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.validation.BindingResult;

import io.github.reflexboot.operation.Operation;

/**
 * What an action left behind.
 *
 * @param model what the view sees instead of, or in addition to, the model of the page's
 * controller
 * @param rendersPage whether the page is to be run in the request of the action
 * @param runsPageAnew whether the page is to be run in a request of its own
 * @param redirect where the action sends the visitor; {@code null} for nowhere
 * @param visit the page that is shown instead of the one that asked, at its own address;
 * {@code null} for none
 * @param before operations to apply before the page morph
 * @param operations operations to apply after it
 * @param payload what the page's scripts get
 * @param headers what the page's controller finds among the headers of its request
 * @param reconnects whether the browser is to connect anew
 * @param tookNanos how long the action took, with all that stands around it
 * @since 0.1.0
 */
public record ReflexResult(Map<String, Object> model, boolean rendersPage, boolean runsPageAnew,
		@Nullable String redirect, @Nullable PageAddress visit, List<Operation> before, List<Operation> operations,
		Map<String, Object> payload, HttpHeaders headers, boolean reconnects, long tookNanos) {

	/**
	 * Return what became of the form that the action has bound. Only this render shows it
	 * as it was sent; the next one, which nobody at the page may have asked for, would
	 * discard the visitor's input.
	 * @return {@code null} for no form
	 */
	public @Nullable BoundForm form() {
		BoundForm form = null;
		for (Object value : this.model.values()) {
			BindingResult result = ShownErrors.bound(value);
			if (result != null) {
				form = (form == BoundForm.REFUSED || result.hasErrors()) ? BoundForm.REFUSED : BoundForm.ACCEPTED;
			}
		}
		return form;
	}

	/**
	 * Return the result of a refresh.
	 * @return nothing, and the page is to be run again
	 */
	public static ReflexResult refresh() {
		return new ReflexResult(Map.of(), true, false, null, null, List.of(), List.of(), Map.of(), HttpHeaders.EMPTY,
				false, 0);
	}

	/**
	 * Return what this call and a later one in the same request leave behind. The page is
	 * shown if either wants it.
	 * @param next what the later one left behind
	 * @return both
	 */
	public ReflexResult and(ReflexResult next) {
		String target = (next.redirect != null) ? next.redirect : this.redirect;
		PageAddress page = (next.visit != null) ? next.visit : this.visit;
		boolean stays = target == null && page == null;
		boolean isAnew = this.runsPageAnew || next.runsPageAnew;
		Map<String, Object> shown = new LinkedHashMap<>(this.model);
		shown.putAll(next.model);
		Map<String, Object> told = new LinkedHashMap<>(this.payload);
		told.putAll(next.payload);
		HttpHeaders found = new HttpHeaders();
		found.addAll(this.headers);
		found.addAll(next.headers);
		return new ReflexResult(shown, stays && !isAnew && (this.rendersPage || next.rendersPage), stays && isAnew,
				target, (target != null) ? null : page, joined(this.before, next.before),
				joined(this.operations, next.operations), told, found, this.reconnects || next.reconnects,
				this.tookNanos + next.tookNanos);
	}

	private static List<Operation> joined(List<Operation> first, List<Operation> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/**
	 * Return this result for a page that can no longer be shown in the request of the
	 * action.
	 * @return the same result, but the page, if it is to be run, gets a request of its
	 * own
	 */
	public ReflexResult withPageAnew() {
		return new ReflexResult(this.model, false, this.rendersPage || this.runsPageAnew, this.redirect, this.visit,
				this.before, this.operations, this.payload, this.headers, this.reconnects, this.tookNanos);
	}

	/**
	 * What became of a form that an action has bound.
	 */
	public enum BoundForm {

		/**
		 * It had no errors.
		 */
		ACCEPTED,

		/**
		 * It had errors, which the view shows.
		 */
		REFUSED

	}

}
