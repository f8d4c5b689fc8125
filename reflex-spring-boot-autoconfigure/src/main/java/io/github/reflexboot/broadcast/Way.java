package io.github.reflexboot.broadcast;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.page.AfterReflexRequest;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.tab.Audience;

/**
 * The way to some pages.
 *
 * @param all reaches them
 * @param audience who is meant
 * @param leavesOutShown whether a tab that shows the page anyway is not meant
 * @param isForOne whether only one of them is
 */
record Way(PageBroadcaster all, Audience audience, boolean leavesOutShown,
		boolean isForOne) implements ReflexBroadcaster.Broadcast {

	@Override
	public ReflexBroadcaster.Broadcast except(String id) {
		return new Way(this.all, this.audience.without(id), this.leavesOutShown, this.isForOne);
	}

	@Override
	public void send(Operations operations) {
		String push = write(operations);
		this.all.everywhere(this.audience, this.isForOne, PageBroadcaster.OPERATIONS,
				(tab) -> this.all.actions().push(tab, push),
				(message) -> message.withOperations(this.all.codec().operations(push)));
	}

	@Override
	public void emit(String event, @Nullable Object value) {
		Assert.hasText(event, "An event needs a name");
		JsonNode json = this.all.json().write(event, value);
		PageEvent heard = this.all.json().read(event, json);
		AfterReflexRequest.run((shown) -> this.all.everywhere(this.audience, this.isForOne, PageBroadcaster.EVENT,
				(tab) -> this.all.actions().hear(tab, heard), (message) -> message.withEvent(event, json)));
	}

	@Override
	public void refresh() {
		AfterReflexRequest
			.run((shown) -> this.all.everywhere(this.leavesOutShown ? this.audience.without(shown) : this.audience,
					this.isForOne, PageBroadcaster.REFRESH, this.all.actions()::refresh, (message) -> message));
	}

	@Override
	public void reconnect() {
		AfterReflexRequest.run((shown) -> this.all.everywhere(this.audience, this.isForOne, PageBroadcaster.RECONNECT,
				this.all.actions()::reconnect, (message) -> message));
	}

	private String write(Operations operations) {
		try {
			return this.all.codec().write(new ServerMessage.Push(operations.toList()));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("An operation cannot be written as JSON. " + ex.getOriginalMessage(),
					ex);
		}
	}

}
