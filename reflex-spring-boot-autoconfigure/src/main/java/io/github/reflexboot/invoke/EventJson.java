package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the values of events that are broadcast, with the application's JSON
 * mapper, made strict. They are written also for listeners on the same server, so that
 * one server behaves as many. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class EventJson {

	/**
	 * Most characters of one event.
	 */
	public static final int MAX_SIZE = 64 * 1024;

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private final JsonMapper mapper;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	/**
	 * Create it.
	 * @param mapper the application's mapper
	 */
	public EventJson(JsonMapper mapper) {
		this.mapper = KeptTimes.in(StrictJson.of(mapper)).build();
	}

	/**
	 * Write a value.
	 * @param event name of the event
	 * @param value the value; {@code null} for nothing
	 * @return the value as JSON
	 * @throws IllegalArgumentException if it cannot be written, or is too large
	 */
	public JsonNode write(String event, @Nullable Object value) {
		String text;
		try {
			text = this.mapper.writeValueAsString(value);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(
					"The value of the event '" + event + "' cannot be written as JSON. " + ex.getOriginalMessage(), ex);
		}
		if (event.length() + text.length() > MAX_SIZE) {
			throw new IllegalArgumentException(
					"The value of the event '" + event + "' has " + text.length() + " characters of JSON, and at most "
							+ MAX_SIZE + " are sent. Emit what identifies it, and have listeners look it up");
		}
		return this.mapper.readTree(text);
	}

	/**
	 * Read an event.
	 * @param event name of the event
	 * @param value its value as JSON; {@code null} for nothing
	 * @return the event
	 */
	public PageEvent read(String event, @Nullable JsonNode value) {
		JsonNode node = (value != null) ? value : this.mapper.nullNode();
		return new PageEvent(event, new EventValue(node, node.toString().length(), this));
	}

	@Nullable Object convert(JsonNode node, Type type) {
		return this.mapper.treeToValue(node, this.mapper.getTypeFactory().constructType(type));
	}

	/**
	 * Say that a listener was not called. Said once of each listener, as whoever emits
	 * does so again and again.
	 */
	void report(Method listener, EventValueException cause) {
		if (this.reported.add(listener.toGenericString())) {
			logger.error("@ReflexListener " + listener.getDeclaringClass().getName() + "#" + listener.getName()
					+ " is not called: it " + cause.getMessage()
					+ ". What else does not fit it is not reported any more.", cause);
		}
	}

}
