package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.Excess;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.page.PageOutcome;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ReflexMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors read when time is over, or a page too large.
 */
@Tag("same-on-every-server")
class FailureReporterTests {

	private static final ReflexResult DONE = new ReflexResult(Map.of(), true, false, null, null, List.of(), List.of(),
			Map.of(), HttpHeaders.EMPTY, false, 0);

	private final FailureReporter reporter = new FailureReporter(false, 10, 10);

	@Test
	void whoseActionRanOutOfTimeLearnsThatItMayBeDone() {
		Answer answer = this.reporter.actionFailed(pending(null), new TimeoutException("reflex.limits.action-timeout"));
		assertThat(message(answer)).matches("This took too long, so the server stopped waiting\\. "
				+ "Reload the page to see whether it was done\\. \\(error [0-9a-f]{8}\\)");
	}

	@Test
	void whoseActionGoesOnLearnsThatThePageWillShowIt() {
		Answer answer = this.reporter.late(pending(null), Duration.ofSeconds(30));
		assertThat(message(answer)).isEqualTo("This takes longer than 30 s, but it goes on. "
				+ "The page will be updated when it is done; there is no need to try again.");
	}

	@Test
	void whosePageIsOverALimitLearnsWhetherTheChangeWasMade() {
		assertThat(message(this.reporter.overLimit(pending(DONE), new Excess(Limit.PAGE_TIMEOUT, "takes too long"))))
			.startsWith("Your change was made, but the page could not be displayed. (error ");
		assertThat(message(this.reporter.overLimit(pending(null), new Excess(Limit.PAGE_TIMEOUT, "takes too long"))))
			.startsWith("The page could not be displayed. (error ");
	}

	@Test
	void whoHasChangedNothingIsNotToldThatTheirChangeWasMade() {
		PageOutcome.PageFailed failed = new PageOutcome.PageFailed(new PageResponse(500, new HttpHeaders(), ""), DONE,
				null);
		assertThat(message(this.reporter.pageFailed(pending(DONE), failed))).startsWith("Your change was made, but ");
		PendingReflex refresh = new PendingReflex(
				new ReflexMessage("1", null, "/page", null, null, null, null, null, null, null, null, null, false),
				"tab");
		refresh.report().called(DONE);
		assertThat(message(this.reporter.pageFailed(refresh, failed)))
			.startsWith("The page could not be displayed. (error ");
	}

	@Test
	void developersLearnWhetherTheActionRanBeforeThePageFailed() {
		FailureReporter open = new FailureReporter(true, 10, 10);
		assertThat(message(open.overLimit(pending(DONE), new Excess(Limit.PAGE_TIMEOUT, "takes too long"))))
			.startsWith("GET /page takes too long. Reflex 'Report#make' ran before that.");
		assertThat(message(open.overLimit(pending(null), new Excess(Limit.PAGE_TIMEOUT, "takes too long"))))
			.startsWith("GET /page takes too long. Reflex 'Report#make' was not called.");
	}

	private static PendingReflex pending(@Nullable ReflexResult result) {
		PendingReflex reflex = new PendingReflex(new ReflexMessage("1", "Report#make", "/page", null, null, null, null,
				null, null, null, null, null, false), "tab");
		reflex.report().called(result);
		return reflex;
	}

	private static String message(Answer answer) {
		return ((Answer.Failure) answer).message();
	}

}
