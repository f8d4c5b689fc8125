package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A page of a group in a browser, which does what the server tells it. Has a thread of
 * its own.
 */
final class Viewer implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	private static final Pattern PAGE = Pattern
		.compile("\\{\"type\":\"(?:morph|delta)\",\"id\":\"\\d+\",\"v\":\"([^\"]+)\"");

	private static final int BEGINNING = 80;

	private static final long STACK = 128 * 1024;

	private final SocketLine socket;

	private final String path;

	private final BlockingQueue<Long> shown;

	private final CountDownLatch ready = new CountDownLatch(1);

	private int id;

	private @Nullable String version;

	/**
	 * Open a page, and show it once.
	 * @param joins whether the page joins its group
	 * @param shown gets the moment of each change that is shown
	 */
	Viewer(int port, String path, boolean joins, BlockingQueue<Long> shown) throws IOException {
		this.path = path;
		this.shown = shown;
		try (HttpLine http = new HttpLine(port)) {
			Matcher token = TOKEN.matcher(http.get(path).expect(200).text());
			this.socket = http.socket("/reflex");
			this.socket.receive();
			if (joins && token.find()) {
				this.socket.send("{\"type\":\"subscribe\",\"groups\":[\"" + token.group(1) + "\"]}");
			}
			ask();
		}
		Thread thread = new Thread(null, this::follow, "viewer", STACK);
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Wait until the page is shown.
	 */
	void awaitReady() throws IOException {
		try {
			this.ready.await();
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private void ask() throws IOException {
		this.socket.send("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"url\":\"" + this.path + "\""
				+ ((this.version != null) ? ",\"v\":\"" + this.version + "\"}" : "}"));
	}

	private void follow() {
		try {
			while (true) {
				byte[] message = this.socket.receive();
				take(new String(message, 0, Math.min(message.length, BEGINNING), StandardCharsets.ISO_8859_1));
			}
		}
		catch (IOException ex) {
			// Closed, by us or by the server: whoever waits for more says how much has
			// come.
		}
	}

	private void take(String message) throws IOException {
		Matcher page = PAGE.matcher(message);
		if (page.lookingAt()) {
			this.version = page.group(1);
			if (this.ready.getCount() == 0) {
				this.shown.add(System.nanoTime());
			}
			this.ready.countDown();
		}
		else if (message.startsWith("{\"type\":\"refresh\"")) {
			ask();
		}
		else if (message.startsWith("{\"type\":\"operations\"")) {
			this.shown.add(System.nanoTime());
		}
		else if (message.startsWith("{\"type\":\"ping\"")) {
			this.socket.send("{\"type\":\"pong\"}");
		}
		else {
			throw new IllegalStateException("Not expected here: " + message);
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
