package io.github.reflexboot.mutation;

import java.security.Principal;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.query.OpenQueries;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Has pages fetch data again that a mutation has changed. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class Refetching {

	private final OpenQueries open;

	private final Tabs tabs;

	private final Consumer<String> refresh;

	/**
	 * Create it.
	 * @param open the queries of all open pages
	 * @param tabs all open pages
	 * @param refresh has a tab show its page anew, by its identifier
	 */
	public Refetching(OpenQueries open, Tabs tabs, Consumer<String> refresh) {
		this.open = open;
		this.tabs = tabs;
		this.refresh = refresh;
	}

	/**
	 * Have data fetched again. The page that has called the mutation does so as it is
	 * shown anyway, others when the request is over.
	 * @param request the request in which the mutation was called
	 */
	void after(MutationType mutation, HttpServletRequest request) {
		PageRun run = PageRun.inTab(request);
		if (run == null || mutation.refetch().isEmpty()) {
			return;
		}
		this.open.refetch(run.tab(), mutation.refetch());
		Supplier<Stream<Tab>> others = others(mutation, request);
		if (others != null) {
			AfterReflexRequest.run((shown) -> {
				others.get()
					.map(Tab::id)
					.filter((tab) -> !tab.equals(run.tab()) && this.open.refetch(tab, mutation.refetch()))
					.forEach(this.refresh);
				this.open.refetchAway(mutation.refetch(), (tab) -> this.tabs.withId(tab).findAny().isPresent());
			});
		}
	}

	private @Nullable Supplier<Stream<Tab>> others(MutationType mutation, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Principal user = request.getUserPrincipal();
		return switch (mutation.scope()) {
			case TAB -> null;
			case SESSION -> (session != null) ? ofSession(session.getId()) : null;
			case USER -> (user != null) ? ofUser(user.getName()) : null;
			case GROUP -> () -> this.tabs.inGroup(mutation.group());
			case ALL -> this.tabs::all;
		};
	}

	private Supplier<Stream<Tab>> ofSession(String id) {
		return () -> this.tabs.ofSession(id);
	}

	private Supplier<Stream<Tab>> ofUser(String name) {
		return () -> this.tabs.ofUser(name);
	}

}
