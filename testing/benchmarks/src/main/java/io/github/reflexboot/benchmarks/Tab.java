package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A page in a browser: sends reflexes, with the version of the page that it has.
 */
final class Tab extends SocketExchange {

	private static final String MORPH = "morph";

	private static final String DELTA = "delta";

	private static final Pattern ANSWER = Pattern
		.compile("\\{\"type\":\"(morph|delta)\",\"id\":\"(\\d+)\",\"v\":\"([^\"]+)\"");

	/**
	 * Where all that matters here is in an answer.
	 */
	private static final int BEGINNING = 80;

	private final String path;

	private final boolean remembers;

	private final String roots;

	private int id;

	private String expected = MORPH;

	private @Nullable String version;

	/**
	 * Load a page and connect.
	 * @param remembers whether to say which page is there already; without it, the
	 * answers are whole pages
	 * @param root what is morphed; {@code null} for the whole page
	 */
	Tab(int port, String path, boolean remembers, @Nullable String root) throws IOException {
		this(connect(port, path), path, remembers, root);
	}

	/**
	 * Connect, as a visitor who has loaded the page already.
	 */
	Tab(HttpLine visitor, String path, boolean remembers) throws IOException {
		this(visitor.socket("/reflex"), path, remembers, null);
	}

	private Tab(SocketLine socket, String path, boolean remembers, @Nullable String root) throws IOException {
		super(socket);
		this.path = path;
		this.remembers = remembers;
		this.roots = (root != null) ? ",\"roots\":[\"" + root + "\"]" : "";
	}

	@Override
	public byte[] run() throws IOException {
		byte[] answer = ask();
		check(answer, this.expected);
		return answer;
	}

	/**
	 * Send a reflex.
	 * @return whether the answer was a {@code morph} or a {@code delta}
	 */
	String click() throws IOException {
		return check(ask(), MORPH + "|" + DELTA);
	}

	private byte[] ask() throws IOException {
		return ask("{\"type\":\"reflex\",\"id\":\"" + ++this.id + "\",\"target\":\"House#take\",\"url\":\"" + this.path
				+ "\",\"element\":{\"tagName\":\"BUTTON\",\"attributes\":{\"type\":\"button\"}" + this.roots + "}"
				+ ((this.version != null) ? ",\"v\":\"" + this.version + "\"}" : "}"));
	}

	private String check(byte[] bytes, String expected) {
		String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
		Matcher answer = ANSWER.matcher(beginning);
		if (!answer.lookingAt() || !answer.group(1).matches(expected) || Integer.parseInt(answer.group(2)) != this.id) {
			throw new IllegalStateException("Expected a '" + expected + "' for " + this.id + ", got " + beginning);
		}
		if (this.remembers) {
			this.version = answer.group(3);
			this.expected = DELTA;
		}
		return answer.group(1);
	}

}
