package io.github.reflexboot.test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.dispatch.PageDispatcher;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;
import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.tab.EventsToHear;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.PendingReflex;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.TabKey;
import io.github.reflexboot.tab.TabListener;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.visitor.Visitor;
import io.github.reflexboot.websocket.ConnectionSettings;

/**
 * The way of a test into the application: what a browser and a socket are to a visitor.
 * Messages and answers are the real ones, as JSON. For one test, on its thread.
 */
final class TestConnection {

	private static final boolean HAS_SECURITY = ClassUtils.isPresent(
			"org.springframework.security.web.context.RequestAttributeSecurityContextRepository",
			TestConnection.class.getClassLoader());

	private static final boolean HAS_MOCK_MVC = ClassUtils.isPresent(
			"org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer",
			TestConnection.class.getClassLoader());

	private final JsonMapper mapper = JsonMapper.shared();

	private final FailureReporter failures = new FailureReporter(true, Integer.MAX_VALUE, Integer.MAX_VALUE);

	private final PageDispatcher pages;

	private final RoundTrip roundTrip;

	private final MessageCodec codec;

	private final int maxMessageSize;

	private final String contextPath;

	private final Visitor visitor;

	private final List<TabListener> listeners;

	private final Tabs tabs;

	TestConnection(WebApplicationContext context, HttpHeaders headers, QueryHolds holds) {
		PageDispatcher way = holds.around(dispatcher(context));
		this.pages = HAS_SECURITY ? new TestUser(way) : way;
		this.roundTrip = context.getBean(RoundTrip.class).through(this.pages, this.failures);
		this.codec = context.getBean(MessageCodec.class);
		this.listeners = context.getBeanProvider(TabListener.class).orderedStream().toList();
		this.tabs = context.getBean(Tabs.class);
		this.maxMessageSize = context.getBean(ConnectionSettings.class).maxMessageSize();
		this.contextPath = (context.getServletContext() != null) ? context.getServletContext().getContextPath() : "";
		MockHttpServletRequest handshake = new MockHttpServletRequest(context.getServletContext());
		handshake.setContextPath(this.contextPath);
		handshake.setServerPort(hasServer(context) ? port(context) : 80);
		headers.forEach((name, values) -> values.forEach((value) -> handshake.addHeader(name, value)));
		this.visitor = Visitor.of(handshake);
	}

	private static PageDispatcher dispatcher(WebApplicationContext context) {
		if (hasServer(context)) {
			return context.getBean(PageDispatcher.class);
		}
		Assert.state(HAS_MOCK_MVC, "Tests without a web server go through MockMvc: add spring-boot-starter-webmvc-test,"
				+ " or use @SpringBootTest(webEnvironment = RANDOM_PORT)");
		return new MockMvcPageDispatcher(context);
	}

	private static boolean hasServer(WebApplicationContext context) {
		return context instanceof WebServerApplicationContext web && web.getWebServer() != null;
	}

	private static int port(WebApplicationContext context) {
		return (context instanceof WebServerApplicationContext web && web.getWebServer() != null)
				? web.getWebServer().getPort() : 80;
	}

	String contextPath() {
		return this.contextPath;
	}

	PageResponse get(PageUrl url) {
		PageResponse response = this.pages.dispatch(this.visitor.request(url, Map.of()));
		this.visitor.rememberHandshake(response.headers().getOrEmpty(HttpHeaders.SET_COOKIE));
		return response;
	}

	/**
	 * Send a reflex and wait for its answer.
	 */
	Received ask(ObjectNode message, String tab) {
		return ask(message, tab, this.roundTrip);
	}

	/**
	 * Have an event heard by the components of a page, and wait for what they show.
	 */
	Received emit(PageEvent event, ObjectNode message, String tab) {
		return ask(message, tab, this.roundTrip.emitting(event));
	}

	/**
	 * Have what was broadcast to a page heard by its listeners, and wait for what they
	 * show.
	 */
	Received hear(EventsToHear heard, ObjectNode message, String tab) {
		return ask(message, tab, heard.events().isEmpty() ? this.roundTrip : this.roundTrip.hearing(heard));
	}

	/**
	 * Open the tab of a page, which broadcasts reach.
	 */
	OpenTab open(TabKey key) {
		return new OpenTab(this.tabs, key, this.visitor);
	}

	private Received ask(ObjectNode message, String tab, RoundTrip way) {
		Received received = answer(message.toString(), tab, way);
		Answer answer = received.answer();
		try {
			return new Received(received.told(), answer, this.mapper.readTree(this.codec.write(answer)),
					received.refreshes());
		}
		catch (JacksonException ex) {
			Answer instead = this.failures.unwritable(answer.id(), ex);
			return new Received(received.told(), instead, this.mapper.readTree(this.codec.write(instead)), false);
		}
	}

	private Received answer(String text, String tab, RoundTrip way) {
		try {
			if (text.getBytes(StandardCharsets.UTF_8).length > this.maxMessageSize) {
				throw this.codec.tooLong(text);
			}
			PendingReflex reflex = new PendingReflex((ReflexMessage) this.codec.read(text), tab);
			Meanwhile meanwhile = new Meanwhile(this.codec);
			reflex.tells(meanwhile);
			Answer answer = way.answer(reflex, this.visitor)
				.orElseThrow(() -> new AssertionError("The session of this page has ended. Open the page again."));
			reflex.answered();
			if (reflex.isPageLeft()) {
				this.listeners.forEach((listener) -> listener.left(tab));
			}
			return new Received(meanwhile.told(), answer, MissingNode.getInstance(), reflex.refreshesAfterwards());
		}
		catch (MalformedMessageException ex) {
			return new Received(List.of(), this.failures.unreadable(ex), MissingNode.getInstance(), false);
		}
	}

}
