package io.github.reflexboot.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("same-on-every-server")
class OperationsTests {

	private final JsonMapper mapper = new JsonMapper();

	@Test
	void anOperationIsWrittenUnderItsNameWithItsTarget() {
		assertThat(json(new Operations().addCssClass("#a", "x", "y")))
			.isEqualTo("[{\"operation\":\"addCssClass\",\"selector\":\"#a\",\"name\":[\"x\",\"y\"]}]");
	}

	@Test
	void theTargetCanBeAllElementsLaterAndMoveTheFocus() {
		assertThat(json(new Operations()
			.add(new ElementOperation.Remove(Target.all(".x").after(Duration.ofSeconds(2)).thenFocus("#y")))))
			.isEqualTo("[{\"operation\":\"remove\",\"selector\":\".x\",\"selectAll\":true,\"delay\":2000,"
					+ "\"focusSelector\":\"#y\"}]");
	}

	@Test
	void theDocumentHasNoSelector() {
		assertThat(json(new Operations().dispatchEvent("tick", Map.of("hour", 12))))
			.isEqualTo("[{\"operation\":\"dispatchEvent\",\"name\":\"tick\",\"detail\":{\"hour\":12}}]");
	}

	@Test
	void whatIsOneOfASetIsWrittenAsABrowserCallsIt() {
		assertThat(json(new Operations().insertAdjacentHtml("#a", Position.BEFORE_END, "<b></b>")))
			.isEqualTo("[{\"operation\":\"insertAdjacentHtml\",\"selector\":\"#a\",\"position\":\"beforeend\","
					+ "\"html\":\"<b></b>\"}]");
		assertThat(json(new Operations().clearStorage(WebStorage.SESSION).redirectTo("/a").consoleLog("b")))
			.isEqualTo("[{\"operation\":\"clearStorage\",\"storage\":\"session\"},"
					+ "{\"operation\":\"redirectTo\",\"url\":\"/a\",\"action\":\"advance\"},"
					+ "{\"operation\":\"consoleLog\",\"message\":\"b\",\"level\":\"info\"}]");
	}

	@Test
	void aCustomOperationCarriesItsFields() {
		assertThat(json(new Operations().custom("jazzHands", "#a", Map.of("speed", 2))))
			.isEqualTo("[{\"operation\":\"jazzHands\",\"selector\":\"#a\",\"speed\":2}]");
	}

	@Test
	void theOrderIsKept() {
		assertThat(new Operations().setTitle("t").reload().go(-1).toList()).extracting(Operation::operation)
			.containsExactly("setTitle", "reload", "go");
	}

	@Test
	void anEmptySelectorIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Operations().remove(" "));
	}

	@ParameterizedTest
	@MethodSource("operationTypes")
	void everyOperationIsInTheDescriptionOfTheWire(Class<?> type) throws IOException {
		String protocol = Files.readString(Path.of("../docs/protocol.md"));
		assertThat(protocol).contains("`" + StringUtils.uncapitalize(type.getSimpleName()) + "`");
	}

	@ParameterizedTest
	@MethodSource("operationTypes")
	void everyOperationHasAMethod(Class<?> type) {
		if (type != ElementOperation.Morph.class) {
			assertThat(Arrays.stream(Operations.class.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
				.contains(StringUtils.uncapitalize(type.getSimpleName()));
		}
	}

	static List<Class<?>> operationTypes() {
		return Stream.of(ElementOperation.class, BrowserOperation.class)
			.flatMap((family) -> Arrays.<Class<?>>stream(family.getPermittedSubclasses()))
			.toList();
	}

	private String json(Operations operations) {
		return this.mapper.writeValueAsString(operations.toList());
	}

}
