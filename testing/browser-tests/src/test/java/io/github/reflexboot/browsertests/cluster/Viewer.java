package io.github.reflexboot.browsertests.cluster;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;

/**
 * A page that counts which of the numbers that nodes broadcast it has got.
 */
final class Viewer {

	private static final Pattern NUMBER = Pattern
		.compile("\\{\"operation\":\"textContent\",\"selector\":\"#clicks-(\\w)\",\"text\":\"(\\d+)\"}");

	private final Page page;

	private final Map<String, Integer> last = new TreeMap<>();

	private int gapsToHeal;

	int received;

	int missed;

	int healed;

	int doubled;

	int refreshes;

	int connections;

	Viewer(Page page) {
		this.page = page;
		page.onWebSocket(this::connected);
	}

	Page page() {
		return this.page;
	}

	private void connected(WebSocket socket) {
		this.connections++;
		socket.onFrameReceived(this::received);
		socket.onFrameSent(this::sent);
	}

	private void received(WebSocketFrame frame) {
		if (frame.text() == null) {
			return;
		}
		if (frame.text().startsWith("{\"type\":\"operations\"")) {
			Matcher matcher = NUMBER.matcher(frame.text());
			while (matcher.find()) {
				number(matcher.group(1), Integer.parseInt(matcher.group(2)));
			}
		}
	}

	private void number(String node, int number) {
		int before = this.last.getOrDefault(node, number - 1);
		if (number <= before) {
			this.doubled++;
			return;
		}
		this.received++;
		this.missed += number - before - 1;
		this.gapsToHeal += number - before - 1;
		this.last.put(node, number);
	}

	/**
	 * The page is run again, which shows all that has been missed before.
	 */
	private void sent(WebSocketFrame frame) {
		if (frame.text() != null && frame.text().startsWith("{\"type\":\"reflex\"")
				&& !frame.text().contains("\"target\":")) {
			this.refreshes++;
			this.healed += this.gapsToHeal;
			this.gapsToHeal = 0;
		}
	}

	/**
	 * Return how many numbers were missed and not followed by a run of the page.
	 */
	int unhealed() {
		return this.gapsToHeal;
	}

	String shown(String node) {
		return this.page.textContent("#clicks-" + node);
	}

}
