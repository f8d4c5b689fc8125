package io.github.reflexboot.app;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexElement;

/**
 * Actions that use what an action can reach: beans, scopes, binders, the page and its
 * model.
 */
@Reflex
public class ReachReflex {

	private final ReflexContext reflex;

	private final Helper helper;

	private final ReachApplication.OfRequest ofRequest;

	private final ReachApplication.OfSession ofSession;

	private String seen;

	ReachReflex(ReflexContext reflex, Helper helper, ReachApplication.OfRequest ofRequest,
			ReachApplication.OfSession ofSession) {
		this.reflex = reflex;
		this.helper = helper;
		this.ofRequest = ofRequest;
		this.ofSession = ofSession;
		this.seen = "made for " + reflex.target();
	}

	@ReflexAction
	void constructed() {
		this.reflex.model().addAttribute("page", this.helper.describe());
	}

	@ReflexAction
	void bound(@RequestParam String word, @RequestParam String asked) {
		this.seen = word + " " + asked;
	}

	@ReflexAction
	void resolved(ReachApplication.Ticket ticket, UriComponentsBuilder uris) {
		this.seen = ticket.origin() + " " + uris.path("/x").toUriString();
	}

	@ReflexAction
	void scoped(HttpServletRequest request) {
		this.ofRequest.setNote("request");
		this.ofSession.setNote("session");
		request.setAttribute("left", "left");
		this.seen = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest()
			.getRequestURI();
	}

	@ReflexAction
	void sessionAttribute(@SessionAttribute(required = false) String basket) {
		this.seen = "basket " + basket;
		this.reflex.session().setAttribute("basket", "full");
	}

	@ReflexAction
	void validated(@Min(1) int step, @NotBlank @RequestParam String title) {
		throw new AssertionError("Called with what is not valid");
	}

	@ReflexAction
	void typed(@RequestParam long number) {
		throw new AssertionError("Called with what is no number");
	}

	@ReflexAction
	void readsModel(ReflexContext reflex) {
		Map<String, Object> before = reflex.pageModel();
		this.seen = "runs " + before.get("runs") + ", again " + reflex.pageModel().get("runs");
		reflex.model().addAttribute("page", before.get("page") + ", changed");
	}

	@ReflexAction
	void headers(ReflexContext reflex) {
		reflex.headers().set("X-Theme", "dark");
	}

	@ReflexAction
	void headersAndModel(ReflexContext reflex) {
		reflex.headers().set("X-Theme", "dark");
		this.seen = String.valueOf(reflex.pageModel().get("page"));
	}

	@ReflexAction
	void readings(ReflexElement element) {
		this.seen = element.attribute("max", Integer.class) + " " + element.attribute("data-open", Boolean.class) + " "
				+ element.value(Double.class) + " " + element.innerHtml() + " " + element.text();
	}

	@Component
	public static class Helper {

		private final ReflexContext reflex;

		private final ReflexElement element;

		Helper(ReflexContext reflex, ReflexElement element) {
			this.reflex = reflex;
			this.element = element;
		}

		public String describe() {
			return this.reflex.target() + " from <" + this.element.tagName() + ">";
		}

	}

}
