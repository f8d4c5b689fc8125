package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.root.RootPlaces;
import io.github.reflexboot.root.RootedPage;

/**
 * A page as a browser has received it.
 */
final class SentPage {

	private static final int OVERHEAD = 200;

	private final String version;

	private final Object reader;

	private final byte[] text;

	private final @Nullable RootPlaces places;

	private final Trail trail;

	SentPage(String version, Object reader, byte[] text, @Nullable RootPlaces places, Trail trail) {
		this.version = version;
		this.reader = reader;
		this.text = text;
		this.places = places;
		this.trail = trail;
	}

	/**
	 * Return it without what is only of use while it is the last one of its tab.
	 */
	SentPage asEarlier() {
		return new SentPage(this.version, this.reader, this.text, null, Trail.NONE);
	}

	/**
	 * Return what both sides call it.
	 */
	String version() {
		return this.version;
	}

	/**
	 * Return who the page was made for.
	 */
	Object reader() {
		return this.reader;
	}

	/**
	 * Return the pages that were sent before it.
	 */
	Trail trail() {
		return this.trail;
	}

	/**
	 * Return it with where its roots stand.
	 * @return {@code null} if that is not known
	 */
	@Nullable RootedPage rooted() {
		return (this.places != null) ? new RootedPage(new String(this.text, StandardCharsets.UTF_8), this.places)
				: null;
	}

	/**
	 * Return its bytes, in UTF-8.
	 */
	byte[] text() {
		return this.text;
	}

	/**
	 * Return about how many bytes it takes.
	 */
	int size() {
		return OVERHEAD + this.text.length + this.trail.size();
	}

}
