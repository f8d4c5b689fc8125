package io.github.reflexboot.async;

import java.util.List;
import java.util.concurrent.Callable;

import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.slf4j.MDC;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.annotation.SessionScope;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.ReflexQuery;
import io.github.reflexboot.TabScope;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.query.Queries;

/**
 * Queries that look at what belongs to the visitor.
 */
@SpringBootConfiguration
@Import({ SecuredApplication.class, CarriedApplication.Page.class, CarriedApplication.Curious.class,
		CarriedApplication.Worker.class, CarriedApplication.Basket.class, CarriedApplication.Pad.class })
class CarriedApplication {

	static final String TENANT = "tenant";

	private static final ThreadLocal<String> tenant = new ThreadLocal<>();

	private static volatile Observation ofPage;

	/**
	 * Return what the current thread knows of a visitor.
	 */
	private static List<String> known(ObservationRegistry observations) {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		Observation observation = observations.getCurrentObservation();
		return List.of("user=" + ((user != null) ? user.getName() : "none"),
				"locale="
						+ ((LocaleContextHolder.getLocaleContext() != null) ? LocaleContextHolder.getLocale() : "none"),
				"mdc=" + MDC.get("visit"), "tenant=" + tenant.get(), "observation="
						+ ((observation == null) ? "none" : (observation == ofPage) ? "that of the page" : "another"));
	}

	@Controller
	static class Page {

		private final ObservationRegistry observations;

		Page(ObservationRegistry observations) {
			this.observations = observations;
			ContextRegistry.getInstance().registerThreadLocalAccessor(TENANT, tenant::get, tenant::set, tenant::remove);
		}

		@GetMapping("/carried")
		String carried(@RequestParam String query, HttpSession session, ReflexQueries queries, Model model) {
			session.setAttribute("visited", true);
			MDC.put("visit", "42");
			tenant.set("acme");
			ofPage = this.observations.getCurrentObservation();
			try {
				model.addAttribute("sales", queries.call(query));
			}
			finally {
				MDC.remove("visit");
				tenant.remove();
			}
			return "sales";
		}

	}

	@Component
	static class Curious {

		private final ObservationRegistry observations;

		private final HttpServletRequest request;

		private final HttpSession session;

		private final ReflexContext reflex;

		private final ReflexBroadcaster broadcaster;

		private final Basket basket;

		private final Pad pad;

		Curious(ObservationRegistry observations, HttpServletRequest request, HttpSession session, ReflexContext reflex,
				ReflexBroadcaster broadcaster, Basket basket, Pad pad) {
			this.observations = observations;
			this.request = request;
			this.session = session;
			this.reflex = reflex;
			this.broadcaster = broadcaster;
			this.basket = basket;
			this.pad = pad;
		}

		@ReflexQuery
		List<String> context() {
			return known(this.observations);
		}

		@ReflexQuery
		List<String> request() {
			return List.of(this.request.getMethod());
		}

		@ReflexQuery
		List<String> session() {
			return List.of(this.session.getId());
		}

		@ReflexQuery
		List<String> reflex() {
			return List.of(this.reflex.id());
		}

		@ReflexQuery
		List<String> basket() {
			return List.of(this.basket.show());
		}

		@ReflexQuery
		List<String> pad() {
			return List.of(this.pad.show());
		}

		@ReflexQuery
		List<String> broadcast() {
			this.broadcaster.toAll().send(new Operations().consoleLog("from the query"));
			return List.of("sent");
		}

		@ReflexQuery
		@PreAuthorize("hasRole('ADMIN')")
		public List<String> secrets() {
			return List.of("of the admin");
		}

	}

	@Component
	@SessionScope
	static class Basket {

		String show() {
			return "empty";
		}

	}

	@Component
	@TabScope
	static class Pad {

		String show() {
			return "empty";
		}

	}

	/**
	 * Looks at the thread on which queries run, when none does.
	 */
	@Component
	static class Worker {

		private final AsyncTaskExecutor executor;

		private final ObservationRegistry observations;

		Worker(@Qualifier("reflexAsyncExecutor") AsyncTaskExecutor executor, ObservationRegistry observations) {
			this.executor = executor;
			this.observations = observations;
		}

		List<String> known() throws Exception {
			Callable<List<String>> look = () -> CarriedApplication.known(this.observations);
			return this.executor.submit(look).get();
		}

	}

}
