package io.github.reflexboot.broadcast;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.invoke.EventJson;
import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.NodeMessage;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Audience;
import io.github.reflexboot.tab.Audience.Kind;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Reaches open pages: those that are connected to this server by itself, and the others
 * by telling the servers that have them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageBroadcaster implements ReflexBroadcaster, NodeListener {

	static final String OPERATIONS = "operations";

	static final String REFRESH = "refresh";

	static final String RECONNECT = "reconnect";

	static final String EVENT = "event";

	private static final Log logger = LogFactory.getLog(PageBroadcaster.class);

	private final MessageCodec codec;

	private final EventJson json;

	private final Nodes nodes;

	private final TabActions actions;

	private final Receivers receivers;

	private final SpreadRefresh afterGap;

	/**
	 * Create a broadcaster.
	 * @param tabs all open tabs of this server
	 * @param codec writes messages
	 * @param json writes and reads the values of events
	 * @param ended knows whose sessions are over
	 * @param nodes the other servers
	 */
	public PageBroadcaster(Tabs tabs, MessageCodec codec, EventJson json, EndedSessions ended, Nodes nodes) {
		this.codec = codec;
		this.json = json;
		this.nodes = nodes;
		this.actions = new TabActions(ended);
		this.receivers = new Receivers(tabs, ended, nodes);
		this.afterGap = new SpreadRefresh(tabs, this.actions::refresh);
	}

	@Override
	public Broadcast toGroup(String group) {
		return new Way(this, Audience.of(Kind.GROUP, group), true, false);
	}

	@Override
	public Broadcast toOne(String group) {
		if (!this.nodes.canClaim()) {
			throw new UnsupportedOperationException("The ReflexRelay of this application cannot tell which server "
					+ "takes what is for one page of a group. Implement ReflexRelay.claim, or send to all of it");
		}
		return new Way(this, Audience.of(Kind.GROUP, group), false, true);
	}

	@Override
	public Broadcast toUser(String name) {
		return new Way(this, Audience.of(Kind.USER, name), true, false);
	}

	@Override
	public Broadcast toSession(String id) {
		return new Way(this, Audience.of(Kind.SESSION, id), true, false);
	}

	@Override
	public Broadcast toTab(String id) {
		return new Way(this, Audience.of(Kind.TAB, id), false, false);
	}

	@Override
	public Broadcast toAll() {
		return new Way(this, Audience.of(Kind.ALL, null), true, false);
	}

	/**
	 * Have pages that match do something here and on all other servers.
	 * @param kind what to do
	 * @param action does it to a tab of this server
	 * @param complete adds to the message what the others need for it
	 */
	void everywhere(Audience audience, boolean isForOne, String kind, Consumer<Tab> action,
			UnaryOperator<NodeMessage> complete) {
		String claim = isForOne ? UUID.randomUUID().toString() : null;
		this.nodes.everywhere(() -> this.receivers.give(audience, claim, action),
				() -> complete.apply(audience.message(kind).claimedAs(claim)));
	}

	@Override
	public Set<String> kinds() {
		return Set.of(OPERATIONS, REFRESH, RECONNECT, EVENT);
	}

	@Override
	public void received(NodeMessage message) {
		Consumer<Tab> action = action(message);
		if (action != null) {
			this.receivers.give(Audience.of(message), message.claim(), action);
		}
		else {
			logger.trace("Left to others");
		}
	}

	private @Nullable Consumer<Tab> action(NodeMessage message) {
		return switch (message.kind()) {
			case REFRESH -> this.actions::refresh;
			case RECONNECT -> this.actions::reconnect;
			case OPERATIONS -> push(message);
			case EVENT -> hear(message);
			default -> null;
		};
	}

	private Consumer<Tab> push(NodeMessage message) {
		JsonNode operations = message.operations();
		if (operations == null || !operations.isArray()
				|| operations.valueStream().anyMatch((each) -> !each.path("operation").isString())) {
			throw new IllegalArgumentException("A message of the relay has no 'operations' such as "
					+ "[{\"operation\":\"textContent\",\"selector\":\"#open\",\"text\":\"3\"}]");
		}
		String push = this.codec.push(operations);
		return (tab) -> this.actions.push(tab, push);
	}

	private Consumer<Tab> hear(NodeMessage message) {
		if (message.event() == null || message.event().isBlank()) {
			throw new IllegalArgumentException("A message of the relay has no 'event', which names what has happened");
		}
		PageEvent event = this.json.read(message.event(), message.value());
		return (tab) -> this.actions.hear(tab, event);
	}

	@Override
	public void missed() {
		this.afterGap.begin();
	}

	MessageCodec codec() {
		return this.codec;
	}

	EventJson json() {
		return this.json;
	}

	TabActions actions() {
		return this.actions;
	}

}
