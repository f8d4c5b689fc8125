package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of Vaadin Flow in a browser: asks for what Vaadin's client asks for, and sends
 * the clicks that it sends.
 */
final class FlowTab implements Exchange {

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * What keeps other pages from reading an answer as a script.
	 */
	private static final String GUARD = "for(;;);";

	private final HttpLine line;

	private final String address;

	private final String key;

	private final String click;

	private int messages;

	private int clicks;

	/**
	 * Load a page.
	 * @param page what becomes the page
	 */
	FlowTab(int port, String path, FlowPage page) throws IOException {
		this.line = new HttpLine(port);
		this.line.get(path).expect(200);
		String location = path.substring(1);
		JsonNode start = MAPPER
			.readTree(this.line.get("/?v-r=init&location=" + location + "&query=").expect(200).text())
			.path("appConfig");
		this.address = "/?v-r=uidl&v-uiId=" + start.path("v-uiId").asInt();
		this.key = start.path("uidl").path("Vaadin-Security-Key").asString();
		page.apply(start.path("uidl"));
		page.apply(message(send(event(FlowPage.BODY, "ui-navigate", ",\"data\":{\"route\":\"" + path
				+ "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}"))));
		this.click = event(page.button(), "click", "");
	}

	private static String event(int node, String type, String data) {
		return "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + type + "\"" + data + "}";
	}

	/**
	 * Return what an answer says.
	 */
	static JsonNode message(byte[] answer) {
		return MAPPER.readTree(new String(answer, StandardCharsets.UTF_8).substring(GUARD.length())).path(0);
	}

	@Override
	public byte[] run() throws IOException {
		byte[] answer = send(this.click);
		String text = new String(answer, StandardCharsets.UTF_8);
		String value = "\"value\":\"" + ++this.clicks + "\"";
		if (!text.contains("\"syncId\":" + this.messages + "}") || !text.contains(value)) {
			throw new IllegalStateException("Expected " + value + " in message " + this.messages + ", got " + text);
		}
		return answer;
	}

	private byte[] send(String event) throws IOException {
		String message = "{\"csrfToken\":\"" + this.key + "\",\"rpc\":[" + event + "],\"syncId\":" + this.messages
				+ ",\"clientId\":" + this.messages + "}";
		this.messages++;
		return this.line.post(this.address, message).expect(200).body();
	}

	@Override
	public long up() {
		return this.line.up();
	}

	@Override
	public long down() {
		return this.line.down();
	}

	@Override
	public void close() throws IOException {
		this.line.close();
	}

}
