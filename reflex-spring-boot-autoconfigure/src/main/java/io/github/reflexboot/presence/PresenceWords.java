package io.github.reflexboot.presence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.github.reflexboot.relay.NodeMessage;

/**
 * What servers tell each other of who is present: {@code {"room:1":[["ada",false,2]]}},
 * of each group all. Safe for use by several threads.
 */
final class PresenceWords {

	static final String KIND = "presence";

	/**
	 * A server asks the others to say everything again.
	 */
	static final String ASK = "ask";

	/**
	 * A server goes away.
	 */
	static final String LEAVE = "leave";

	/**
	 * One message says little more than this, so that others come in between.
	 */
	private static final int PEOPLE_AT_ONCE = 500;

	/**
	 * What makes a message too long is left out.
	 */
	private static final int PEOPLE_OF_A_GROUP = 10_000;

	/**
	 * Pages show it, so it must not be of any length.
	 */
	private static final int LONGEST_NAME = 1_000;

	private final JsonMapper mapper = new JsonMapper();

	NodeMessage event(String event) {
		return NodeMessage.of(KIND, null, null).withEvent(event, null);
	}

	/**
	 * Write what is to be said, in as many messages as it takes.
	 */
	List<NodeMessage> write(Map<String, Map<Person, Integer>> groups) {
		List<NodeMessage> messages = new ArrayList<>();
		ObjectNode value = this.mapper.createObjectNode();
		int people = 0;
		for (Map.Entry<String, Map<Person, Integer>> group : groups.entrySet()) {
			ArrayNode list = value.putArray(group.getKey());
			group.getValue()
				.entrySet()
				.stream()
				.filter((each) -> isName(each.getKey().name()))
				.sorted(Map.Entry.comparingByKey())
				.limit(PEOPLE_OF_A_GROUP)
				.forEach((each) -> list.addArray()
					.add(each.getKey().name())
					.add(each.getKey().isAnonymous())
					.add(each.getValue()));
			people += list.size() + 1;
			if (people >= PEOPLE_AT_ONCE) {
				messages.add(message(value));
				value = this.mapper.createObjectNode();
				people = 0;
			}
		}
		if (!value.isEmpty()) {
			messages.add(message(value));
		}
		return messages;
	}

	private static NodeMessage message(JsonNode value) {
		return NodeMessage.of(KIND, null, null).withEvent(null, value);
	}

	/**
	 * Read what another server says.
	 * @throws IllegalArgumentException if it is something else
	 */
	Map<String, Map<Person, Integer>> read(NodeMessage message) {
		JsonNode value = message.value();
		if (value == null || !value.isObject()) {
			throw malformed();
		}
		Map<String, Map<Person, Integer>> groups = new LinkedHashMap<>();
		value.properties().forEach((group) -> groups.put(group.getKey(), people(group.getValue())));
		return groups;
	}

	private static Map<Person, Integer> people(JsonNode list) {
		Map<Person, Integer> people = new LinkedHashMap<>();
		for (JsonNode each : list) {
			if (!each.path(0).isString() || !each.path(1).isBoolean() || !each.path(2).isInt()) {
				throw malformed();
			}
			String name = each.path(0).stringValue();
			int tabs = each.path(2).intValue();
			if (!isName(name) || tabs < 1) {
				throw malformed();
			}
			people.put(new Person(name, each.path(1).booleanValue()), tabs);
		}
		return people;
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && name.length() <= LONGEST_NAME;
	}

	private static IllegalArgumentException malformed() {
		return new IllegalArgumentException(
				"A message of the relay has no 'value' such as " + "{\"room:1\":[[\"ada\",false,2]]}");
	}

}
