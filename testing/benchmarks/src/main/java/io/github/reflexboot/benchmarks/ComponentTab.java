package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A page in a browser that clicks in a component of it.
 */
final class ComponentTab implements Exchange {

	private final SocketLine socket;

	private final String path;

	private int id;

	ComponentTab(int port, String path) throws IOException {
		this.path = path;
		try (HttpLine http = new HttpLine(port)) {
			http.get(path).expect(200);
			this.socket = http.socket("/reflex");
		}
		this.socket.receive();
	}

	@Override
	public byte[] run() throws IOException {
		// What a tab itself has changed, it need not have learned of.
		this.socket.send("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"target\":\"take\",\"url\":\"" + this.path
				+ "\",\"element\":{\"tagName\":\"BUTTON\",\"attributes\":{\"type\":\"button\"}},\"component\":\"takes@0\"}");
		byte[] answer = this.socket.receive();
		String text = new String(answer, StandardCharsets.UTF_8);
		String part = (this.id == 1) ? "\"html\"" : "\"steps\"";
		if (!text.startsWith("{\"type\":\"nothing\",\"id\":\"" + this.id + "\"") || !text.contains(part)) {
			throw new IllegalStateException(
					"Expected the component for " + this.id + " with " + part + ", got " + text);
		}
		return answer;
	}

	@Override
	public long up() {
		return this.socket.up();
	}

	@Override
	public long down() {
		return this.socket.down();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
