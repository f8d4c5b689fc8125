package io.github.reflexboot.template;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexMutation;
import io.github.reflexboot.ReflexTask;
import io.github.reflexboot.mutation.MutationsReflex;
import io.github.reflexboot.query.QueriesReflex;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.task.TasksReflex;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What templates say of queries and mutations is reported with its line where nobody
 * could know what is meant.
 */
class AsyncCheckTests extends AbstractTemplateCheckTests {

	private static final ReflexRegistry mutations = TestRegistry.create(MutationsReflex.class, QueriesReflex.class,
			TasksReflex.class, ShopReflex.class);

	@Override
	TemplateReport check(String markup) throws IOException {
		write("templates/page.html", markup);
		return new TemplateCheck(mutations, new DefaultResourceLoader(), List.of(this.resolver), List.of()).check();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<section reflex:async='${x}'><p reflex:loading></p><div><p reflex:failed></p></div><ul reflex:ready='y'>",
			"<section data-reflex-async='${x}'><p data-reflex-loading></p></section>",
			"<div th:fragment='rows'><p reflex:ready='rows'></p></div>",
			"<p data-th-fragment='row' reflex:loading></p>",
			"<button data-reflex='click->ReflexMutations#retry' data-mutation='addItem'></button>",
			"<button data-reflex='click->ReflexMutations#reset' th:data-mutation=\"${x} ? 'addItem' : 'drop'\"></button>",
			"<button data-reflex='click->ReflexMutations#reset' th:attr=\"data-mutation='drop'\"></button>",
			"<button data-reflex='click->ReflexMutations#retry' data-reflex-dataset='ancestors'></button>",
			"<button data-reflex='click->ReflexQueries#refetch' data-query='anything'></button>",
			"<button data-reflex='click->ReflexTasks#cancel' data-task='export'></button>",
			"<button data-reflex='click->Shop#addItem'></button>" })
	void whatIsKnownToBeMeantIsInOrder(String markup) throws IOException {
		assertThat(check(markup).findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reflex:loading", "reflex:failed", "reflex:ready", "data-reflex-ready" })
	void aBranchThatStandsAloneIsReported(String branch) throws IOException {
		assertThat(check("<section reflex:async='${x}'></section>\n<p " + branch + "></p>").findings()).singleElement()
			.hasToString("page.html:2: error: " + branch
					+ " stands alone, expected an element with reflex:async=\"${…}\" around it");
	}

	@Test
	void aBranchIsNotTheElementOfTheQueryItself() throws IOException {
		assertThat(check("<p reflex:async='${x}' reflex:ready></p>").findings()).singleElement()
			.asString()
			.endsWith("around it, not the same element");
	}

	@ParameterizedTest
	@CsvSource({ "reflex:asyn, reflex:async", "reflex:aysnc, reflex:async", "reflex:loadng, reflex:loading",
			"reflex:faild, reflex:failed", "reflex:redy, reflex:ready" })
	void aMisspeltAttributeIsReportedWithWhatWasMeant(String written, String meant) throws IOException {
		assertThat(check("<p " + written + "='${x}'></p>").findings()).singleElement()
			.hasToString(
					"page.html:1: error: Nothing reads the attribute '" + written + "'. Did you mean '" + meant + "'?");
	}

	@ParameterizedTest
	@CsvSource({ "ReflexMutations#retry, data-mutation", "ReflexMutations#reset, data-mutation",
			"ReflexQueries#refetch, data-query", "ReflexTasks#cancel, data-task" })
	void whoDoesNotSayWhatForIsReported(String target, String missing) throws IOException {
		assertThat(check("<p>\n<button data-reflex='click->" + target + "'></button>").findings()).singleElement()
			.hasToString("page.html:2: error: '" + target + "' does not know what for: add " + missing
					+ "=\"…\" to the element");
	}

	@ParameterizedTest
	@ValueSource(strings = { "data-mutation='aditem'", "th:data-mutation=\"${x} ? 'drop' : 'aditem'\"" })
	void anUnknownMutationIsReportedWithWhatWasMeant(String named) throws IOException {
		assertThat(check("<button data-reflex='click->ReflexMutations#retry' " + named + "></button>").findings())
			.singleElement()
			.hasToString("page.html:1: error: There is no @ReflexMutation named 'aditem'. Did you mean 'addItem'?");
	}

	@Test
	void anUnknownActionInTheBackgroundIsReportedWithWhatWasMeant() throws IOException {
		assertThat(check("<button data-reflex='click->ReflexTasks#cancel' data-task='exprot'></button>").findings())
			.singleElement()
			.hasToString("page.html:1: error: There is no @ReflexAction(background = true) named 'exprot'. "
					+ "Did you mean 'export'?");
	}

	@Test
	void aNameThatIsKnownOnlyWhenThePageIsRenderedIsNotChecked() throws IOException {
		TemplateReport report = check(
				"<button data-reflex='click->ReflexMutations#retry' th:data-mutation='${name}'></button>");
		assertThat(report.findings()).isEmpty();
		assertThat(report.unchecked()).singleElement()
			.hasToString("page.html:1: not checked: th:data-mutation=\"${name}\"");
	}

	@Reflex
	static class ShopReflex {

		@ReflexMutation
		void addItem() {
		}

		@ReflexMutation("drop")
		void remove() {
		}

		@ReflexAction(background = true)
		void export(ReflexTask task) {
		}

	}

}
