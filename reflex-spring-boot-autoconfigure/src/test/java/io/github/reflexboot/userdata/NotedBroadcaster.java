package io.github.reflexboot.userdata;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;

/**
 * Writes down whose pages are refreshed, and can do nothing else.
 *
 * @param refreshed names of the users
 */
record NotedBroadcaster(List<String> refreshed) implements ReflexBroadcaster {

	@Override
	public Broadcast toUser(String name) {
		return new Broadcast() {

			@Override
			public Broadcast except(String tab) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void send(Operations operations) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void emit(String event, @Nullable Object value) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void refresh() {
				NotedBroadcaster.this.refreshed.add(name);
			}

			@Override
			public void reconnect() {
				throw new UnsupportedOperationException();
			}

		};
	}

	@Override
	public Broadcast toGroup(String group) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Broadcast toOne(String group) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Broadcast toSession(String id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Broadcast toTab(String id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Broadcast toAll() {
		throw new UnsupportedOperationException();
	}

}
