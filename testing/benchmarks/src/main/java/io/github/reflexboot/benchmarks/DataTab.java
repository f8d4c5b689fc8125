package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A page that shows figures as they come, in a browser that runs it again when the server
 * asks for that.
 */
final class DataTab extends SocketExchange {

	private static final Pattern REFRESH = Pattern.compile("\\{\"type\":\"refresh\".*");

	private static final String LOADING = "Counting";

	private final String path;

	private int id;

	private int renders;

	private boolean isOutdated;

	private double first;

	private double last;

	DataTab(int port, String path) throws IOException {
		super(connect(port, path));
		this.path = path;
	}

	/**
	 * Have the page run until all of its figures are there.
	 * @param figures how many it has
	 */
	void load(int figures) throws IOException {
		long start = System.nanoTime();
		int loading = figures;
		while (loading > 0) {
			String page = show();
			this.renders++;
			loading = page.split(LOADING, -1).length - 1;
			double now = (System.nanoTime() - start) / Window.NANOS_PER_MILLI;
			if (loading < figures && this.first == 0) {
				this.first = now;
			}
			this.last = now;
			if (loading > 0) {
				awaitRefresh();
			}
		}
	}

	private String show() throws IOException {
		this.isOutdated = false;
		String message = new String(run(), StandardCharsets.UTF_8);
		while (!message.startsWith("{\"type\":\"morph\"")) {
			note(message);
			message = new String(receive(), StandardCharsets.UTF_8);
		}
		return message;
	}

	private void awaitRefresh() throws IOException {
		while (!this.isOutdated) {
			note(new String(receive(), StandardCharsets.UTF_8));
		}
	}

	/**
	 * What came during a run is about the next one.
	 */
	private void note(String message) throws IOException {
		if (REFRESH.matcher(message).matches()) {
			this.isOutdated = true;
		}
		else {
			// A heartbeat: it takes long, and is not over.
			pong();
		}
	}

	/**
	 * Run the page again.
	 */
	@Override
	public byte[] run() throws IOException {
		return ask("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"url\":\"" + this.path + "\"}");
	}

	int renders() {
		return this.renders;
	}

	double first() {
		return this.first;
	}

	double last() {
		return this.last;
	}

}
