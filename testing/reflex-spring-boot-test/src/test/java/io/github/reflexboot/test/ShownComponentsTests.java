package io.github.reflexboot.test;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.delta.PageDelta;
import io.github.reflexboot.operation.ComponentOperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A component that the server sends is shown in its place, also if only what has changed
 * comes.
 */
@Tag("same-on-every-server")
class ShownComponentsTests {

	private static final String FIRST = "<p data-reflex-component=\"a@1\">"
			+ "<b>that is longer than a change of it</b>".repeat(3) + "and says 1 thing</p>";

	private static final String SECOND = FIRST.replace("a@1", "a@2").replace("1 thing", "2 things");

	private final LivePage page = new LivePage(
			"<main><p data-reflex-component=\"a@0\">0</p><p data-reflex-component=\"a/a@0\">inner</p></main>", "/");

	private final Performer performer = new Performer(this.page);

	@Test
	void whatHasChangedIsAppliedToWhatCameLast() {
		this.performer.perform(List.of(ComponentOperation.of("a", FIRST)));
		this.performer.perform(List.of(delta(FIRST, SECOND)));
		assertThat(this.page.document.select("main").html())
			.isEqualTo(SECOND + "<p data-reflex-component=\"a/a@0\">inner</p>");
	}

	@Test
	void oneThatHasLeftThePageIsLeftOutAndRemembered() {
		this.performer.perform(List.of(ComponentOperation.of("gone", FIRST)));
		this.performer.perform(List.of(delta("gone", FIRST, SECOND)));
		assertThat(this.page.document.select("main").text()).isEqualTo("0 inner");
	}

	@Test
	void whatDoesNotFitFailsTheTest() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.performer.perform(List.of(delta(FIRST, SECOND))))
			.withMessageContaining("was sent, but never the component itself");
	}

	private static ComponentOperation delta(String before, String after) {
		return delta("a", before, after);
	}

	private static ComponentOperation delta(String id, String before, String after) {
		PageDelta delta = PageDelta.between(before.getBytes(StandardCharsets.UTF_8),
				after.getBytes(StandardCharsets.UTF_8));
		assertThat(delta).isNotNull();
		return new ComponentOperation(id, null, delta.length(), delta.steps());
	}

}
