package io.github.reflexboot.websocket;

import java.util.function.Predicate;

import tools.jackson.core.JacksonException;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.page.SessionEnds;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.tab.Tab;

/**
 * Reaches the pages that are connected to this server. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LocalBroadcaster implements ReflexBroadcaster {

	private final Connections connections;

	private final MessageCodec codec;

	private final SessionEnds ends;

	/**
	 * Create a broadcaster.
	 * @param connections all open connections
	 * @param codec writes messages
	 * @param ends knows whose sessions are over
	 */
	public LocalBroadcaster(Connections connections, MessageCodec codec, SessionEnds ends) {
		this.connections = connections;
		this.codec = codec;
		this.ends = ends;
	}

	@Override
	public Broadcast toGroup(String group) {
		return to((tab) -> tab.broadcasts().include(group));
	}

	@Override
	public Broadcast toUser(String name) {
		return to((tab) -> name.equals(tab.user()));
	}

	@Override
	public Broadcast toSession(String id) {
		return to((tab) -> id.equals(tab.session()));
	}

	@Override
	public Broadcast toTab(String id) {
		return new Local((tab) -> id.equals(tab.id()), false);
	}

	@Override
	public Broadcast toAll() {
		return to((tab) -> true);
	}

	private Broadcast to(Predicate<Tab> audience) {
		return new Local(audience, true);
	}

	/**
	 * Whose session is over hears nothing any more, also before its connection is closed.
	 */
	private boolean mayHear(Tab tab) {
		String session = tab.session();
		if (session != null && !tab.isSessionOver() && this.ends.isExpired(session)) {
			this.connections.sessionEnded(session, null);
		}
		return !tab.isSessionOver();
	}

	private final class Local implements Broadcast {

		private final Predicate<Tab> audience;

		private final boolean leavesOutShown;

		/**
		 * Create a way.
		 * @param audience who is meant
		 * @param leavesOutShown whether a tab that shows the page anyway is not meant
		 */
		private Local(Predicate<Tab> audience, boolean leavesOutShown) {
			this.audience = audience;
			this.leavesOutShown = leavesOutShown;
		}

		@Override
		public Broadcast except(String id) {
			return new Local(this.audience.and((tab) -> !id.equals(tab.id())), this.leavesOutShown);
		}

		@Override
		public void send(Operations operations) {
			push(writable(new ServerMessage.Push(operations.toList())), this.audience);
		}

		@Override
		public void refresh() {
			AfterReflexRequest.run((shown) -> push(new ServerMessage.Refresh(),
					this.audience.and((tab) -> !this.leavesOutShown || !tab.id().equals(shown))));
		}

		private void push(ServerMessage message, Predicate<Tab> to) {
			LocalBroadcaster.this.connections.tabs()
				.filter(to)
				.filter(LocalBroadcaster.this::mayHear)
				.forEach((tab) -> tab.push(message));
		}

		private ServerMessage writable(ServerMessage message) {
			try {
				LocalBroadcaster.this.codec.write(message);
				return message;
			}
			catch (JacksonException ex) {
				throw new IllegalArgumentException("An operation cannot be written as JSON. " + ex.getOriginalMessage(),
						ex);
			}
		}

	}

}
