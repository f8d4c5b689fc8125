package io.github.reflexboot.dispatch;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;

import io.github.reflexboot.measure.Limit;

/**
 * What a page writes, in memory. It takes only HTML, up to a limit: whoever writes more
 * is stopped, as if the browser had gone away. Bodies of errors and redirects are
 * dropped, since nobody reads them. What answers a form is taken whatever it is: it could
 * not be asked for again. Safe for use by several threads.
 */
final class PageBody {

	/**
	 * Enough for a small page. A larger one doubles it, without copying what is there.
	 */
	private static final int FIRST_BYTES = 4096;

	private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream(FIRST_BYTES);

	private final int maxSize;

	private final Runnable whenStopped;

	private final boolean takesAll;

	private PageResponse head = PageResponse.head(0, null);

	private long written;

	private @Nullable String stopped;

	private @Nullable Excess excess;

	/**
	 * Begin with nothing.
	 * @param maxSize how many bytes are taken
	 * @param whenStopped runs when the page may not write any more
	 * @param takesAll whether what is no page is taken as well
	 */
	PageBody(int maxSize, Runnable whenStopped, boolean takesAll) {
		this.takesAll = takesAll;
		this.maxSize = maxSize;
		this.whenStopped = whenStopped;
	}

	/**
	 * The status and content type of the response are known.
	 */
	synchronized void begin(int status, @Nullable String contentType) {
		this.head = PageResponse.head(status, contentType);
		if (contentType != null) {
			refuseWhatIsNoPage();
		}
	}

	/**
	 * Write some bytes.
	 * @throws IOException if the page was stopped
	 */
	synchronized void write(ByteBuffer chunk) throws IOException {
		int length = chunk.remaining();
		if (length == 0) {
			return;
		}
		refuseWhatIsNoPage();
		if (this.stopped == null && this.written + length > this.maxSize) {
			this.excess = new Excess(Limit.PAGE_SIZE, "has more than " + this.maxSize
					+ " bytes (reflex.limits.page-size): it was stopped after " + (this.written + length));
			stop("A page in memory " + this.excess);
		}
		if (this.stopped != null) {
			throw new IOException(this.stopped);
		}
		this.written += length;
		if (this.head.isPage() || this.takesAll) {
			append(chunk, length);
		}
		chunk.position(chunk.limit());
	}

	private void append(ByteBuffer chunk, int length) throws IOException {
		if (chunk.hasArray()) {
			this.bytes.write(chunk.array(), chunk.arrayOffset() + chunk.position(), length);
			return;
		}
		byte[] copy = new byte[length];
		chunk.get(copy);
		this.bytes.write(copy);
	}

	private void refuseWhatIsNoPage() {
		if (this.stopped == null && this.head.isSuccess() && !this.head.isPage() && !this.takesAll) {
			stop("Only a page can be read into memory, and this is " + this.head);
		}
	}

	/**
	 * Take nothing any more.
	 */
	synchronized void stop(String reason) {
		if (this.stopped == null) {
			this.stopped = reason;
			this.bytes.reset();
			this.whenStopped.run();
		}
	}

	/**
	 * The page has exceeded a limit, whatever it writes.
	 */
	synchronized void exceeds(Excess limit) {
		this.excess = limit;
	}

	synchronized @Nullable Excess excess() {
		return this.excess;
	}

	synchronized long size() {
		return this.written;
	}

	/**
	 * Return the response, and take nothing any more.
	 * @param status the status with which the request has ended
	 * @param headers its headers
	 */
	synchronized PageResponse end(int status, HttpHeaders headers) {
		boolean early = this.stopped != null;
		if (early && this.head.headers().getContentType() != null) {
			headers.setContentType(this.head.headers().getContentType());
		}
		PageResponse answer = PageResponse.of((early && this.head.status() > 0) ? this.head.status() : status, headers,
				this.bytes.toByteArrayUnsafe(), this.excess, this.takesAll);
		stop("Nobody waits for this page any more");
		return answer;
	}

}
