package io.github.reflexboot.relay;

import java.util.List;

/**
 * What carries messages between two servers under test.
 */
interface RelayEngine extends AutoCloseable {

	/**
	 * Return what the application needs besides itself.
	 */
	List<Class<?>> configuration();

	/**
	 * Return how the application finds the engine.
	 */
	List<String> properties();

	/**
	 * Write a message, as another program would.
	 */
	void write(String message);

	/**
	 * Break the connections of all servers.
	 */
	void breakConnections();

	/**
	 * Have it know nothing any more, while it is in use.
	 */
	void empty();

	@Override
	void close();

}
