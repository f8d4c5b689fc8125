package io.github.reflexboot.tab;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.jspecify.annotations.Nullable;

/**
 * A remembered page in compressed form. Packing takes a fiftieth of the time in which a
 * page is rendered, and unpacking half of that.
 */
final class PackedPage {

	private final String version;

	private final Object reader;

	private final int length;

	private final Trail trail;

	private final byte[] packed;

	private PackedPage(SentPage page, byte[] packed) {
		this.version = page.version();
		this.reader = page.reader();
		this.length = page.text().length;
		this.trail = page.trail();
		this.packed = packed;
	}

	/**
	 * Pack a page.
	 * @return the page; {@code null} if that saves nothing
	 */
	static @Nullable PackedPage of(SentPage page) {
		Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
		try {
			deflater.setInput(page.text());
			deflater.finish();
			byte[] packed = new byte[page.text().length];
			int size = deflater.deflate(packed);
			return deflater.finished() ? new PackedPage(page, Arrays.copyOf(packed, size)) : null;
		}
		finally {
			deflater.end();
		}
	}

	/**
	 * Return who the page was made for.
	 */
	Object reader() {
		return this.reader;
	}

	/**
	 * Restore the page.
	 */
	SentPage unpack() {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(this.packed);
			byte[] text = new byte[this.length];
			int place = 0;
			while (place < this.length) {
				place += inflater.inflate(text, place, this.length - place);
			}
			return new SentPage(this.version, this.reader, text, null, this.trail);
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			inflater.end();
		}
	}

	/**
	 * Return how many bytes it takes.
	 */
	int size() {
		return this.packed.length + this.trail.size();
	}

}
