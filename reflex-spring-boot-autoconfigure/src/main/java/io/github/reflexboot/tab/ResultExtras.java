package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.operation.ComponentOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.protocol.Answer;

/**
 * What an answer holds besides the page, of what an action has left behind.
 */
final class ResultExtras {

	private ResultExtras() {
	}

	static Answer.Extras of(PageOutcome.ComponentsRendered shown) {
		ReflexResult result = shown.result();
		List<Operation> operations = new ArrayList<>();
		shown.components().forEach((each) -> operations.add(ComponentOperation.of(each.id(), each.html())));
		operations.addAll(result.operations());
		return Answer.Extras.of(result.before(), operations, result.payload(), nameOf(result.form()));
	}

	static Answer.Extras of(ReflexResult result, ReflexResult.@Nullable BoundForm form) {
		return Answer.Extras.of(result.before(), result.operations(), result.payload(), nameOf(form));
	}

	private static @Nullable String nameOf(ReflexResult.@Nullable BoundForm form) {
		return (form != null) ? form.name().toLowerCase(Locale.ROOT) : null;
	}

}
