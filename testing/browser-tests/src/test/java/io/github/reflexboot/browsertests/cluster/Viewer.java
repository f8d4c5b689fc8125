package io.github.reflexboot.browsertests.cluster;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

	/**
	 * The connection over which the last number of a node came.
	 */
	private final Map<String, Integer> lastConnection = new TreeMap<>();

	private final Set<String> toldSinceRefresh = new TreeSet<>();

	private final Deque<String> frames = new ArrayDeque<>();

	private int gapsToHeal;

	int received;

	int missed;

	int healed;

	int doubled;

	/**
	 * Numbers that came once more after the page had connected elsewhere: one server had
	 * sent them, and the other was told of them later.
	 */
	int again;

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
		note("opened");
		socket.onClose((closed) -> note("closed"));
		socket.onFrameReceived(this::received);
		socket.onFrameSent(this::sent);
	}

	private void received(WebSocketFrame frame) {
		if (frame.text() == null) {
			return;
		}
		note("< " + frame.text());
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
			if (this.connections > this.lastConnection.getOrDefault(node, 0)) {
				this.again++;
			}
			else {
				this.doubled++;
			}
			return;
		}
		this.lastConnection.put(node, this.connections);
		this.received++;
		int gap = number - before - 1;
		this.missed += gap;
		if (this.toldSinceRefresh.add(node)) {
			this.healed += gap;
		}
		else {
			this.gapsToHeal += gap;
		}
		this.last.put(node, number);
	}

	/**
	 * The page is run again, which shows all that has been missed, before the next number
	 * or after it.
	 */
	private void sent(WebSocketFrame frame) {
		if (frame.text() == null) {
			return;
		}
		note("> " + frame.text());
		if (frame.text().startsWith("{\"type\":\"reflex\"") && !frame.text().contains("\"target\":")) {
			this.refreshes++;
			this.toldSinceRefresh.clear();
			this.healed += this.gapsToHeal;
			this.gapsToHeal = 0;
		}
	}

	private void note(String what) {
		if (this.frames.size() == 25) {
			this.frames.removeFirst();
		}
		this.frames.add(LocalTime.now() + " " + what.substring(0, Math.min(what.length(), 160)));
	}

	/**
	 * Return what it has sent and got at last.
	 */
	String frames() {
		return String.join("\n\t", this.frames);
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
