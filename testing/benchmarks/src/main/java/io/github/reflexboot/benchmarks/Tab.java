package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A page in a browser: sends reflexes, with the version of the page that it has.
 */
final class Tab implements Exchange {

	private static final Pattern ANSWER = Pattern
		.compile("\\{\"type\":\"(morph|delta)\",\"id\":\"(\\d+)\",\"v\":\"([^\"]+)\"");

	/**
	 * Where all that matters here is in an answer.
	 */
	private static final int BEGINNING = 80;

	private final SocketLine socket;

	private final String path;

	private final boolean remembers;

	private int id;

	private String expected = "morph";

	private @Nullable String version;

	/**
	 * Load a page and connect.
	 * @param remembers whether to say which page is there already; without it, the
	 * answers are whole pages
	 */
	Tab(int port, String path, boolean remembers) throws IOException {
		this.path = path;
		this.remembers = remembers;
		try (HttpLine http = new HttpLine(port)) {
			http.get(path).expect(200);
			this.socket = http.socket("/reflex");
		}
		this.socket.receive();
	}

	@Override
	public byte[] run() throws IOException {
		this.socket.send("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"target\":\"House#take\",\"url\":\""
				+ this.path + "\",\"element\":{\"tagName\":\"BUTTON\",\"attributes\":{\"type\":\"button\"}}"
				+ ((this.version != null) ? ",\"v\":\"" + this.version + "\"}" : "}"));
		byte[] answer = this.socket.receive();
		check(new String(answer, 0, Math.min(answer.length, BEGINNING), StandardCharsets.ISO_8859_1));
		return answer;
	}

	private void check(String beginning) {
		Matcher answer = ANSWER.matcher(beginning);
		if (!answer.lookingAt() || !answer.group(1).equals(this.expected)
				|| Integer.parseInt(answer.group(2)) != this.id) {
			throw new IllegalStateException("Expected a '" + this.expected + "' for " + this.id + ", got " + beginning);
		}
		if (this.remembers) {
			this.version = answer.group(3);
			this.expected = "delta";
		}
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
