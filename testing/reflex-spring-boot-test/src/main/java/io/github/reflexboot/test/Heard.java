package io.github.reflexboot.test;

import java.util.List;

import io.github.reflexboot.operation.Operation;

/**
 * What a page has got without having asked.
 *
 * @param operations the operations that were sent to it, in their order. Those that
 * change what a page shows have been applied to it
 * @param refreshed whether it was asked to run again, and has done so
 * @param events the names of what its listeners were told, in their order, whether or not
 * one of them listens
 * @param disconnected whether the server has hung up: by a broadcast that has pages
 * connect anew, or since the session has ended elsewhere
 * @since 0.1.0
 */
public record Heard(List<Operation> operations, boolean refreshed, List<String> events, boolean disconnected) {

	public Heard {
		operations = List.copyOf(operations);
		events = List.copyOf(events);
	}

	/**
	 * Tell whether nothing has come.
	 * @return whether there is nothing of all that
	 */
	public boolean isNothing() {
		return this.operations.isEmpty() && !this.refreshed && this.events.isEmpty() && !this.disconnected;
	}

}
