package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.support.SentDelta;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that visits pages over a connection and makes their texts out of what it
 * gets. It keeps all of them.
 */
final class VisitingBrowser {

	private static final AtomicInteger ids = new AtomicInteger(100_000);

	private static final JsonMapper mapper = new JsonMapper();

	private TestSocket socket;

	private final Map<String, String> texts = new LinkedHashMap<>();

	private String address;

	private @Nullable String version;

	private @Nullable String text;

	private JsonNode answer = mapper.nullNode();

	VisitingBrowser(TestSocket socket, String address) {
		this.socket = socket;
		this.address = address;
	}

	/**
	 * Go on with another connection.
	 */
	void reconnect(TestSocket other) {
		this.socket = other;
	}

	/**
	 * Visit a page and name all that it was sent before.
	 */
	VisitingBrowser visit(String url) {
		return take(sendVisit(url, earlier()));
	}

	/**
	 * Visit a page and name these versions.
	 */
	VisitingBrowser visit(String url, Collection<String> named) {
		return take(sendVisit(url, named));
	}

	Sent sendVisit(String url, Collection<String> named) {
		Map<String, Object> visit = message("visit", url);
		visit.put("from", this.address);
		return send(visit, named);
	}

	/**
	 * Post a form whose answer sends to a page on which its text stands then.
	 */
	Sent sendForm(String url, String to, String written, Collection<String> named) {
		Map<String, Object> visit = message("visit", url);
		visit.put("from", this.address);
		visit.put("method", "post");
		visit.put("params", List.of(List.of("to", to), List.of("text", written)));
		return send(visit, named);
	}

	VisitingBrowser reflex(String target, String... args) {
		Map<String, Object> reflex = message("reflex", this.address);
		reflex.put("target", target);
		reflex.put("args", args);
		return take(send(reflex, List.of()));
	}

	private Map<String, Object> message(String type, String url) {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("type", type);
		message.put("id", String.valueOf(ids.incrementAndGet()));
		message.put("url", url);
		if (this.version != null) {
			message.put("v", this.version);
		}
		return message;
	}

	private Sent send(Map<String, Object> message, Collection<String> named) {
		if (!named.isEmpty()) {
			message.put("b", named);
		}
		this.socket.sendText(mapper.writeValueAsString(message));
		return new Sent((String) message.get("id"), (String) message.get("url"), List.copyOf(named));
	}

	/**
	 * Take the answer to what was sent.
	 */
	VisitingBrowser take(Sent sent) {
		this.answer = this.socket.answerTo(sent.id());
		String type = this.answer.path("type").asString();
		assertThat(type).as("%s", this.answer).isIn("morph", "delta", "same");
		String base = this.text;
		if (this.answer.has("b")) {
			assertThat(sent.named()).as("what the browser has said to have").contains(base());
			base = this.texts.get(base());
			this.version = base();
		}
		if (type.equals("morph")) {
			this.text = this.answer.path("html").asString();
		}
		else {
			assertThat(base).as("what the browser has").isNotNull();
			this.text = type.equals("same") ? base : SentDelta.apply(base, this.answer);
		}
		assertThat(this.text.hashCode()).isEqualTo(this.answer.path("check").asInt());
		this.version = this.answer.path("v").asString(this.version);
		this.texts.put(this.version, this.text);
		this.address = this.answer.path("url").asString(sent.url());
		return this;
	}

	/**
	 * Forget the page that it has, as after an answer that did not fit.
	 */
	void forgetPage() {
		this.version = null;
		this.text = null;
	}

	/**
	 * Return the versions of all that it was sent before the page that it has, the last
	 * ten of them.
	 */
	List<String> earlier() {
		List<String> all = new ArrayList<>(this.texts.keySet());
		all.remove(this.version);
		return all.subList(Math.max(0, all.size() - 10), all.size());
	}

	@Nullable String version() {
		return this.version;
	}

	@Nullable String text() {
		return this.text;
	}

	String address() {
		return this.address;
	}

	JsonNode answer() {
		return this.answer;
	}

	String type() {
		return this.answer.path("type").asString();
	}

	/**
	 * Return the version of the earlier page that the last answer was made out of.
	 * @return empty if it was made out of the last page, or is whole
	 */
	String base() {
		return this.answer.path("b").asString("");
	}

	/**
	 * A message.
	 *
	 * @param id its identifier
	 * @param url what it asks for
	 * @param named the versions that it names
	 */
	record Sent(String id, String url, List<String> named) {

	}

}
