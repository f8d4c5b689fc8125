package io.github.reflexboot.descriptor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The server reads {@code data-reflex} as the client does: data_reflex_cases_test.js
 * passes the same cases.
 */
@Tag("same-on-every-server")
class ReflexDescriptorTests {

	private static final JsonNode CASES = JsonMapper.shared()
		.readTree(Path.of("../reflex-client/test/events/data_reflex_cases.json").toFile());

	static Stream<JsonNode> entries() {
		return cases("entries").filter((each) -> !each.has("ignored"));
	}

	static Stream<JsonNode> ignored() {
		return cases("entries").filter((each) -> each.has("ignored"));
	}

	static Stream<JsonNode> lists() {
		return cases("lists");
	}

	static Stream<JsonNode> roots() {
		return cases("roots");
	}

	private static Stream<JsonNode> cases(String name) {
		return StreamSupport.stream(CASES.required(name).spliterator(), false);
	}

	@ParameterizedTest
	@MethodSource("entries")
	void anEntryIsReadAsTheClientReadsIt(JsonNode entry) {
		ReflexDescriptor descriptor = ReflexDescriptor.parse(entry.get("entry").asString());
		assertThat(descriptor.eventNameAt(entry.path("tag").asString("button"), text(entry, "type")))
			.isEqualTo(text(entry, "event"));
		assertThat(descriptor.place()).isEqualTo(text(entry, "place"));
		assertThat(descriptor.target()).isEqualTo(text(entry, "target"));
		assertThat(descriptor.options()).isEqualTo(Set.copyOf(texts(entry, "options")));
	}

	@ParameterizedTest
	@MethodSource("entries")
	void theSameKeysPassAsInTheClient(JsonNode entry) {
		KeyFilter filter = ReflexDescriptor.parse(entry.get("entry").asString()).keyFilter();
		assertThat(texts(entry, "hears")).allMatch((keys) -> filter == null || filter.matches(KeyFilter.pressed(keys)));
		assertThat(texts(entry, "ignores"))
			.noneMatch((keys) -> filter == null || filter.matches(KeyFilter.pressed(keys)));
	}

	@ParameterizedTest
	@MethodSource("ignored")
	void whatTheClientIgnoresIsRefusedForTheSameReason(JsonNode entry) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReflexDescriptor.parse(entry.get("entry").asString()))
			.withMessage(text(entry, "ignored"));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void theValueOfAnAttributeIsSplitAsTheClientSplitsIt(JsonNode list) {
		assertThat(ReflexDescriptor.entriesIn(list.get("value").asString())
			.map(MatchResult::group)
			.map(ReflexDescriptor::parse)
			.map(ReflexDescriptor::target)).isEqualTo(texts(list, "targets"));
	}

	@ParameterizedTest
	@MethodSource("roots")
	void rootsAreSplitAsTheClientSplitsThem(JsonNode root) {
		assertThat(RootSelectors.split(root.get("value").asString())).isEqualTo(texts(root, "selectors"));
	}

	private static String text(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asString() : null;
	}

	private static List<String> texts(JsonNode node, String name) {
		return StreamSupport.stream(node.path(name).spliterator(), false).map(JsonNode::asString).toList();
	}

}
