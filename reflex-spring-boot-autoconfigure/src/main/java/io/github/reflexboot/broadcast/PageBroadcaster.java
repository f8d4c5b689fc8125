package io.github.reflexboot.broadcast;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.NodeMessage;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Audience.Kind;
import io.github.reflexboot.tab.Audience;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.HangUp;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Reaches open pages: those that are connected to this server by itself, and the others
 * by telling the servers that have them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageBroadcaster implements ReflexBroadcaster, NodeListener {

	private static final Log logger = LogFactory.getLog(PageBroadcaster.class);

	private static final String OPERATIONS = "operations";

	private static final String REFRESH = "refresh";

	private static final String RECONNECT = "reconnect";

	private final Tabs tabs;

	private final MessageCodec codec;

	private final EndedSessions ended;

	private final Nodes nodes;

	private final SpreadRefresh afterGap;

	/**
	 * Create a broadcaster.
	 * @param tabs all open tabs of this server
	 * @param codec writes messages
	 * @param ended knows whose sessions are over
	 * @param nodes the other servers
	 */
	public PageBroadcaster(Tabs tabs, MessageCodec codec, EndedSessions ended, Nodes nodes) {
		this.tabs = tabs;
		this.codec = codec;
		this.ended = ended;
		this.nodes = nodes;
		this.afterGap = new SpreadRefresh(tabs, this::refresh);
	}

	@Override
	public Broadcast toGroup(String group) {
		return to(Audience.of(Kind.GROUP, group), true);
	}

	@Override
	public Broadcast toUser(String name) {
		return to(Audience.of(Kind.USER, name), true);
	}

	@Override
	public Broadcast toSession(String id) {
		return to(Audience.of(Kind.SESSION, id), true);
	}

	@Override
	public Broadcast toTab(String id) {
		return to(Audience.of(Kind.TAB, id), false);
	}

	@Override
	public Broadcast toAll() {
		return to(Audience.of(Kind.ALL, null), true);
	}

	private Broadcast to(Audience audience, boolean leavesOutShown) {
		return new Way(audience, leavesOutShown);
	}

	@Override
	public void received(NodeMessage message) {
		JsonNode operations = message.operations();
		switch (message.kind()) {
			case REFRESH -> Audience.of(message).in(this.tabs).forEach(this::refresh);
			case RECONNECT -> Audience.of(message).in(this.tabs).forEach(PageBroadcaster::reconnect);
			case OPERATIONS -> {
				if (operations == null || !operations.isArray()
						|| operations.valueStream().anyMatch((each) -> !each.path("operation").isString())) {
					throw new IllegalArgumentException("A message of the relay has no 'operations' such as "
							+ "[{\"operation\":\"textContent\",\"selector\":\"#open\",\"text\":\"3\"}]");
				}
				String push = this.codec.push(operations);
				Audience.of(message).in(this.tabs).forEach((tab) -> push(tab, push));
			}
			default -> logger.trace("Left to others");
		}
	}

	@Override
	public void missed() {
		this.afterGap.begin();
	}

	private void refresh(Tab tab) {
		if (!this.ended.isOver(tab)) {
			tab.refresh();
		}
	}

	/**
	 * Whose session is over hears nothing any more, also before the connection is closed.
	 */
	private void push(Tab tab, String text) {
		if (!this.ended.isOver(tab)) {
			tab.push(text);
		}
	}

	private static void reconnect(Tab tab) {
		tab.whenDone(() -> tab.hangUp(HangUp.RECONNECT));
	}

	private final class Way implements Broadcast {

		private final PageBroadcaster all = PageBroadcaster.this;

		private final Audience audience;

		private final boolean leavesOutShown;

		/**
		 * Create a way.
		 * @param audience who is meant
		 * @param leavesOutShown whether a tab that shows the page anyway is not meant
		 */
		private Way(Audience audience, boolean leavesOutShown) {
			this.audience = audience;
			this.leavesOutShown = leavesOutShown;
		}

		@Override
		public Broadcast except(String id) {
			return new Way(this.audience.without(id), this.leavesOutShown);
		}

		@Override
		public void send(Operations operations) {
			String push = write(operations);
			this.all.nodes.everywhere(() -> this.audience.in(this.all.tabs).forEach((tab) -> this.all.push(tab, push)),
					() -> this.audience.message(OPERATIONS).withOperations(this.all.codec.operations(push)));
		}

		@Override
		public void refresh() {
			AfterReflexRequest.run((shown) -> {
				Audience others = this.leavesOutShown ? this.audience.without(shown) : this.audience;
				this.all.nodes.everywhere(() -> others.in(this.all.tabs).forEach(this.all::refresh),
						() -> others.message(REFRESH));
			});
		}

		@Override
		public void reconnect() {
			AfterReflexRequest.run((shown) -> this.all.nodes.everywhere(
					() -> this.audience.in(this.all.tabs).forEach(PageBroadcaster::reconnect),
					() -> this.audience.message(RECONNECT)));
		}

		private String write(Operations operations) {
			try {
				return this.all.codec.write(new ServerMessage.Push(operations.toList()));
			}
			catch (JacksonException ex) {
				throw new IllegalArgumentException("An operation cannot be written as JSON. " + ex.getOriginalMessage(),
						ex);
			}
		}

	}

}
