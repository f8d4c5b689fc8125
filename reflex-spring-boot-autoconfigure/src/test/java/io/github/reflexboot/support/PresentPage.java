package io.github.reflexboot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that shows who is present, and runs again when the server asks for it, as a
 * browser does.
 */
public final class PresentPage implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	private static final Pattern NAME = Pattern.compile("<li>([^<]*)</li>");

	private final String url;

	private final TestSocket socket;

	private String token;

	private List<String> names;

	private PresentPage(String url, TestSocket socket) {
		this.url = url;
		this.socket = socket;
	}

	/**
	 * Open a page, in a session that there is already.
	 */
	public static PresentPage open(TestServer server, String group, String... headers) {
		server.open(headers).close();
		String url = "/present?name=" + group;
		String html = server.get(url, headers).body();
		PresentPage page = new PresentPage(url, server.open(headers));
		page.take(html);
		return page;
	}

	private void take(String html) {
		Matcher matcher = TOKEN.matcher(html);
		assertThat(matcher.find()).isTrue();
		this.names = NAME.matcher(html).results().map((found) -> found.group(1)).toList();
		if (!matcher.group(1).equals(this.token)) {
			this.token = matcher.group(1);
			this.socket.sendText("{\"type\":\"subscribe\",\"groups\":[\"" + this.token + "\"]}");
		}
	}

	public String token() {
		return this.token;
	}

	public List<String> names() {
		return this.names;
	}

	public TestSocket socket() {
		return this.socket;
	}

	/**
	 * Call an action, or run the page again.
	 */
	public void run(String target, String... more) {
		String id = this.socket.send(this.url, target, more);
		JsonNode next = this.socket.next();
		boolean isOutdated = false;
		while (!next.path("id").asString("").equals(id)) {
			assertThat(next).hasToString("{\"type\":\"refresh\"}");
			isOutdated = true;
			next = this.socket.next();
		}
		take(next.path("html").asString());
		if (isOutdated) {
			run(null);
		}
	}

	/**
	 * Run the page again whenever the server asks for it, until it shows certain names.
	 * @return what it has shown until then
	 */
	public List<List<String>> until(String... expected) {
		List<List<String>> seen = new ArrayList<>(List.of(this.names));
		while (!this.names.equals(List.of(expected))) {
			assertThat(this.socket.next()).hasToString("{\"type\":\"refresh\"}");
			run(null);
			seen.add(this.names);
		}
		return seen;
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
