package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A page in a browser that clicks in a component of it.
 */
final class ComponentTab extends SocketExchange {

	private final String path;

	private int id;

	ComponentTab(int port, String path) throws IOException {
		super(connect(port, path));
		this.path = path;
	}

	@Override
	public byte[] run() throws IOException {
		// What a tab itself has changed, it need not have learned of.
		byte[] answer = ask("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"target\":\"take\",\"url\":\""
				+ this.path
				+ "\",\"element\":{\"tagName\":\"BUTTON\",\"attributes\":{\"type\":\"button\"}},\"component\":\"takes@0\"}");
		String text = new String(answer, StandardCharsets.UTF_8);
		String part = (this.id == 1) ? "\"html\"" : "\"steps\"";
		if (!text.startsWith("{\"type\":\"nothing\",\"id\":\"" + this.id + "\"") || !text.contains(part)) {
			throw new IllegalStateException(
					"Expected the component for " + this.id + " with " + part + ", got " + text);
		}
		return answer;
	}

}
