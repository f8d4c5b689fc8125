package io.github.reflexboot.broadcast;

import java.util.function.Supplier;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Reaches the pages that are connected to this server. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LocalBroadcaster implements ReflexBroadcaster {

	private final Tabs tabs;

	private final MessageCodec codec;

	private final EndedSessions ended;

	/**
	 * Create a broadcaster.
	 * @param tabs all open tabs
	 * @param codec writes messages
	 * @param ended knows whose sessions are over
	 */
	public LocalBroadcaster(Tabs tabs, MessageCodec codec, EndedSessions ended) {
		this.tabs = tabs;
		this.codec = codec;
		this.ended = ended;
	}

	@Override
	public Broadcast toGroup(String group) {
		return to(() -> this.tabs.inGroup(group));
	}

	@Override
	public Broadcast toUser(String name) {
		return to(() -> this.tabs.ofUser(name));
	}

	@Override
	public Broadcast toSession(String id) {
		return to(() -> this.tabs.ofSession(id));
	}

	@Override
	public Broadcast toTab(String id) {
		return new Local(() -> this.tabs.withId(id), false);
	}

	@Override
	public Broadcast toAll() {
		return to(this.tabs::all);
	}

	private Broadcast to(Supplier<Stream<Tab>> audience) {
		return new Local(audience, true);
	}

	private final class Local implements Broadcast {

		private final Supplier<Stream<Tab>> audience;

		private final boolean leavesOutShown;

		/**
		 * Create a way.
		 * @param audience who is meant
		 * @param leavesOutShown whether a tab that shows the page anyway is not meant
		 */
		private Local(Supplier<Stream<Tab>> audience, boolean leavesOutShown) {
			this.audience = audience;
			this.leavesOutShown = leavesOutShown;
		}

		@Override
		public Broadcast except(String id) {
			return new Local(() -> this.audience.get().filter((tab) -> !id.equals(tab.id())), this.leavesOutShown);
		}

		@Override
		public void send(Operations operations) {
			push(write(new ServerMessage.Push(operations.toList())), this.audience.get());
		}

		@Override
		public void refresh() {
			AfterReflexRequest.run((shown) -> push(write(new ServerMessage.Refresh()),
					this.audience.get().filter((tab) -> !this.leavesOutShown || !tab.id().equals(shown))));
		}

		/**
		 * Whose session is over hears nothing any more, also before the connection is
		 * closed.
		 */
		private void push(String text, Stream<Tab> to) {
			to.filter((tab) -> !LocalBroadcaster.this.ended.isOver(tab)).forEach((tab) -> tab.push(text));
		}

		private String write(ServerMessage message) {
			try {
				return LocalBroadcaster.this.codec.write(message);
			}
			catch (JacksonException ex) {
				throw new IllegalArgumentException("An operation cannot be written as JSON. " + ex.getOriginalMessage(),
						ex);
			}
		}

	}

}
