package io.github.reflexboot.observation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.TraceContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * How the spans of a reflex hang together, with what Spring Boot configures.
 */
@Tag("same-on-every-server")
class TracingTests {

	private static TestServer server;

	private static List<MutableSpan> spans;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, Traces.class, LoadTrace.class, Pages.class),
				TestServer.WITH_TRACING, "management.tracing.sampling.probability=1");
		spans = server.bean(Traces.class).spans;
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theActionIsInTheRequestOfItsPageAndThatInTheReflexWhateverTheHandshakeSaid() {
		server.newVisitor();
		server.get("/counter");
		String ofProxy = "0af7651916cd43dd8448eb211c80319c";
		try (TestSocket tab = server.open("traceparent", "00-" + ofProxy + "-b7ad6b7169203331-01")) {
			spans.clear();
			tab.ask("/counter", "Counter#increment");
			await().until(() -> spans.stream().anyMatch((span) -> span.name().startsWith("reflex ")));
		}
		Map<String, MutableSpan> byKind = spans.stream()
			.collect(
					Collectors.toMap((span) -> span.name().split(" ", 2)[0], Function.identity(), (one, other) -> one));
		MutableSpan reflex = byKind.get("reflex");
		MutableSpan page = byKind.get("http");
		MutableSpan action = byKind.get("action");
		assertThat(reflex.name()).isEqualTo("reflex Counter#increment");
		assertThat(reflex.parentId()).isNull();
		assertThat(reflex.traceId()).isNotEqualTo(ofProxy);
		assertThat(page.parentId()).isEqualTo(reflex.id());
		assertThat(action.parentId()).isEqualTo(page.id());
		assertThat(spans).extracting(MutableSpan::traceId).containsOnly(reflex.traceId());
	}

	@Test
	void aReflexIsLinkedToTheTraceInWhichItsPageWasLoadedAndIsInAnotherOne() {
		MutableSpan reflex = reflexOfPage("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
		assertThat(reflex.traceId()).isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
		assertThat(reflex.parentId()).isNull();
		assertThat(reflex.tags().toString()).contains("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00-0-0-01", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
			"00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
			"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more" })
	void aTraceThatIsNoneIsNoLink(String traceparent) {
		assertThat(reflexOfPage(traceparent).tags().toString()).doesNotContain("link");
	}

	@Test
	void aPageSaysInWhichTraceItWasLoadedAndNotAgainWhenItIsMorphed() {
		String page = server.get("/traced").body();
		Matcher meta = Pattern.compile("<meta name=\"traceparent\" content=\"(00-([0-9a-f]{32})-[^\"]+)\">")
			.matcher(page);
		assertThat(meta.find()).as(page).isTrue();
		assertThat(reflexOfPage(meta.group(1)).tags().toString()).contains(meta.group(2));
		try (TestSocket tab = server.open()) {
			assertThat(tab.ask("/traced", null).path("html").asString()).contains("Traced").doesNotContain("<meta");
		}
	}

	private static MutableSpan reflexOfPage(String traceparent) {
		server.newVisitor();
		server.get("/counter");
		try (TestSocket tab = server.openWith("traceparent=" + traceparent)) {
			spans.clear();
			tab.ask("/counter", "Counter#increment");
			await().until(() -> spans.stream().anyMatch((span) -> span.name().startsWith("reflex ")));
		}
		return spans.stream().filter((span) -> span.name().startsWith("reflex ")).findFirst().orElseThrow();
	}

	@Controller
	static class Pages {

		@GetMapping("/traced")
		String traced() {
			return "traced";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Traces extends SpanHandler {

		private final List<MutableSpan> spans = new CopyOnWriteArrayList<>();

		@Override
		public boolean end(TraceContext context, MutableSpan span, Cause cause) {
			this.spans.add(span);
			return true;
		}

	}

}
