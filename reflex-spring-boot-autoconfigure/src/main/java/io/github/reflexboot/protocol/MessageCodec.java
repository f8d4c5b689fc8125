package io.github.reflexboot.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.measure.Limit;

/**
 * Reads and writes messages of the protocol {@code reflex.v1}. It has a JSON mapper of
 * its own, so that an application's settings cannot change the protocol. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class MessageCodec {

	private final MessageLimits limits;

	private final JsonMapper mapper;

	/**
	 * Create a codec.
	 * @param limits the limits of a message
	 */
	public MessageCodec(MessageLimits limits) {
		this.limits = limits;
		StreamReadConstraints constraints = StreamReadConstraints.builder()
			.maxNestingDepth(limits.maxDepth())
			.maxStringLength(limits.maxSize())
			.maxTokenCount(limits.maxTokens())
			.build();
		this.mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
			.build();
	}

	/**
	 * Read a message.
	 * @param text one frame
	 * @return the message
	 * @throws MalformedMessageException if it is malformed, or exceeds a limit
	 */
	public ClientMessage read(String text) {
		JsonNode json = parse(text);
		String type = json.path("type").asString("");
		return switch (type) {
			case "reflex" -> reflexMessage(text, json);
			case "visit" -> visitMessage(text, json);
			case "subscribe" -> subscribe(text, json);
			case "pong" -> read(text, () -> ReflexReader.readPong(json));
			case "ping" -> new ClientMessage.Ping();
			default ->
				throw malformed(text, "has another 'type' than 'reflex', 'visit', 'subscribe', 'ping' or 'pong'", null);
		};
	}

	/**
	 * Read a message if it is only a ping or a pong.
	 * @param text one frame
	 * @return the ping or pong; {@code null} for any other message
	 */
	public @Nullable ClientMessage readSign(String text) {
		if (text.length() > MessageLimits.MAX_PONG_LENGTH) {
			return null;
		}
		try {
			ClientMessage message = read(text);
			return (message instanceof ClientMessage.Pong || message instanceof ClientMessage.Ping) ? message : null;
		}
		catch (MalformedMessageException ex) {
			return null;
		}
	}

	/**
	 * Describe a message that exceeds the maximum size.
	 * @param beginning its beginning
	 * @return what is wrong with it
	 */
	public MalformedMessageException tooLong(String beginning) {
		return overLimit(beginning, "is longer than " + this.limits.maxSize() + " bytes (reflex.limits.message-size)",
				"This is more text than can be sent at once; nothing was done", Limit.MESSAGE_SIZE);
	}

	private JsonNode parse(String text) {
		JsonNode json = readTree(text);
		if (!json.isObject()) {
			throw malformed(text, "is not a JSON object", null);
		}
		return json;
	}

	private JsonNode readTree(String text) {
		try {
			return this.mapper.readTree(text);
		}
		// Not only Jackson's own exceptions: for a number that is too large to represent,
		// it throws a NumberFormatException.
		catch (RuntimeException ex) {
			throw malformed(text, Problem.ofJson(ex), ex);
		}
	}

	private VisitMessage visitMessage(String text, JsonNode json) {
		checkAsked(text, json);
		checkNumberOfFields(text, json);
		return read(text, () -> ReflexReader.readVisit(json));
	}

	private void checkAsked(String text, JsonNode json) {
		String id = json.path("id").isString() ? json.path("id").asString() : "";
		if (id.isEmpty() || id.length() > MessageLimits.MAX_ID_LENGTH) {
			throw malformed(text, "has no 'id' of 1 to " + MessageLimits.MAX_ID_LENGTH + " characters", null);
		}
		if (!json.path("url").isString()) {
			throw malformed(text, "has no 'url'", null);
		}
	}

	private void checkNumberOfFields(String text, JsonNode json) {
		int fields = Math.max(json.path("params").size(), json.path("untouched").size());
		if (fields > this.limits.maxParams()) {
			throw overLimit(text,
					"has " + fields + " form fields, the most allowed are " + this.limits.maxParams()
							+ " (reflex.limits.params)",
					"This form has more fields than can be sent at once; nothing was done", Limit.PARAMS);
		}
	}

	private ReflexMessage reflexMessage(String text, JsonNode json) {
		checkAsked(text, json);
		checkNumberOfFields(text, json);
		ReflexMessage message = read(text, () -> ReflexReader.read(json));
		Problem problem = FieldNames.problem(message.params(), this.limits.maxFieldDepth());
		if (problem == null && message.untouched() != null) {
			problem = FieldNames.tooLong(message.untouched());
		}
		if (problem != null) {
			throw malformed(text, problem, null);
		}
		return message;
	}

	private <T> T read(String text, Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (ReflexReader.UnexpectedValueException ex) {
			throw malformed(text, "is not as expected in '" + ex.field() + "'", null);
		}
	}

	private ClientMessage subscribe(String text, JsonNode json) {
		JsonNode groups = json.path("groups");
		if (!groups.isArray() || groups.size() > MessageLimits.MAX_GROUPS) {
			throw malformed(text, "has no 'groups', a list of at most " + MessageLimits.MAX_GROUPS + " tokens", null);
		}
		List<String> tokens = new ArrayList<>();
		for (JsonNode group : groups) {
			if (!group.isString() || group.asString().length() > MessageLimits.MAX_GROUP_LENGTH) {
				throw malformed(text,
						"has 'groups' that are not texts of at most " + MessageLimits.MAX_GROUP_LENGTH + " characters",
						null);
			}
			tokens.add(group.asString());
		}
		return new ClientMessage.Subscribe(tokens, read(text, () -> ReflexReader.age(json)));
	}

	private MalformedMessageException overLimit(String text, String problem, String sentence, Limit limit) {
		return new MalformedMessageException(readId(text), "The message " + problem, sentence, null, limit);
	}

	private MalformedMessageException malformed(String text, String problem, @Nullable Throwable cause) {
		return malformed(text, new Problem(problem, null), cause);
	}

	private MalformedMessageException malformed(String text, Problem problem, @Nullable Throwable cause) {
		return new MalformedMessageException(readId(text), "The message " + problem.words(), cause, problem.limit());
	}

	/**
	 * Read the identifier from a message that may be broken or cut off.
	 * @param text the message, or its beginning
	 * @return the identifier; {@code null} if there is none to be read
	 */
	public @Nullable String readId(String text) {
		return find(text, (value) -> {
			boolean isId = "id".equals(value.currentName()) && value.currentToken() == JsonToken.VALUE_STRING
					&& value.getString().length() <= MessageLimits.MAX_ID_LENGTH;
			return isId ? value.getString() : null;
		});
	}

	/**
	 * Tell whether a message calls an action or posts a form, before it is its turn to be
	 * read.
	 * @param text the message
	 * @return whether it does; {@code false} if it cannot be read
	 */
	public boolean hasTarget(String text) {
		return find(text, (value) -> {
			boolean isTarget = "target".equals(value.currentName()) && value.currentToken() != JsonToken.VALUE_NULL;
			boolean isPost = "method".equals(value.currentName()) && "post".equals(value.getString());
			return (isTarget || isPost) ? Boolean.TRUE : null;
		}) != null;
	}

	/**
	 * Tell whether a message only has its page run again, before it is its turn to be
	 * read.
	 * @param text the message
	 * @return whether it does; {@code false} if it cannot be read
	 */
	public boolean isRefresh(String text) {
		String type = find(text, (value) -> "type".equals(value.currentName()) ? value.getString() : null);
		return "reflex".equals(type) && !hasTarget(text);
	}

	/**
	 * Look at the fields of a message that may be broken or cut off.
	 * @param value gets the parser at the value of each field, and returns what was
	 * looked for; {@code null} to go on
	 */
	private <T> @Nullable T find(String text, Function<JsonParser, @Nullable T> value) {
		try (JsonParser parser = this.mapper.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return null;
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				parser.nextToken();
				T found = value.apply(parser);
				if (found != null) {
					return found;
				}
				parser.skipChildren();
			}
		}
		catch (JacksonException ex) {
			// Broken before that field: there is nothing to answer, and nothing of it
			// will run.
		}
		return null;
	}

	/**
	 * Write a message.
	 * @param message the message
	 * @return one frame
	 */
	public String write(ServerMessage message) {
		return this.mapper.writeValueAsString(message);
	}

	/**
	 * Return the operations of a written {@link ServerMessage.Push}, for another server.
	 * @param push the message
	 * @return its operations
	 */
	public JsonNode operations(String push) {
		return this.mapper.readTree(push).path("operations");
	}

	/**
	 * Write a {@link ServerMessage.Push} of another server.
	 * @param operations its operations
	 * @return one frame
	 */
	public String push(JsonNode operations) {
		return this.mapper
			.writeValueAsString(this.mapper.createObjectNode().put("type", "operations").set("operations", operations));
	}

}
