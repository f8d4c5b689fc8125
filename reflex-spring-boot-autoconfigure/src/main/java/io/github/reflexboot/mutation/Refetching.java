package io.github.reflexboot.mutation;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.query.OpenQueries;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.NodeMessage;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Audience.Kind;
import io.github.reflexboot.tab.Audience;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Has pages fetch data again that a mutation has changed, on this server and on others.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Refetching implements NodeListener {

	private static final String REFETCH = "refetch";

	private final OpenQueries open;

	private final Tabs tabs;

	private final Nodes nodes;

	private final Consumer<String> refresh;

	/**
	 * Create it.
	 * @param open the queries of all open pages
	 * @param tabs all open pages
	 * @param nodes the other servers
	 * @param refresh has a tab show its page anew, by its identifier
	 */
	public Refetching(OpenQueries open, Tabs tabs, Nodes nodes, Consumer<String> refresh) {
		this.open = open;
		this.tabs = tabs;
		this.nodes = nodes;
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
		Audience all = audience(mutation, request);
		if (all != null) {
			Audience others = all.without(run.tab());
			AfterReflexRequest.run((shown) -> this.nodes.everywhere(() -> refetch(others, mutation.refetch()),
					() -> others.message(REFETCH).withEvent(null, json(mutation.refetch()))));
		}
	}

	@Override
	public Set<String> kinds() {
		return Set.of(REFETCH);
	}

	@Override
	public void received(NodeMessage message) {
		JsonNode names = message.value();
		if (message.kind().equals(REFETCH) && names != null) {
			refetch(Audience.of(message), names.valueStream().map(JsonNode::asString).toList());
		}
	}

	private void refetch(Audience audience, List<String> names) {
		audience.in(this.tabs).map(Tab::id).filter((tab) -> this.open.refetch(tab, names)).forEach(this.refresh);
		this.open.refetchAway(names, (tab) -> this.tabs.withId(tab).findAny().isPresent());
	}

	private static ArrayNode json(List<String> names) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		names.forEach(array::add);
		return array;
	}

	private static @Nullable Audience audience(MutationType mutation, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Principal user = request.getUserPrincipal();
		return switch (mutation.scope()) {
			case TAB -> null;
			case SESSION -> (session != null) ? Audience.of(Kind.SESSION, session.getId()) : null;
			case USER -> (user != null) ? Audience.of(Kind.USER, user.getName()) : null;
			case GROUP -> Audience.of(Kind.GROUP, mutation.group());
			case ALL -> Audience.of(Kind.ALL, null);
		};
	}

}
