package io.github.reflexboot.boost;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * An answer to which something is added, if it turns out to be a page. That is known when
 * its first byte is written. Until then, its length is not passed on: with what is added,
 * it is another one. Belongs to one request.
 */
final class BoostedResponse extends HttpServletResponseWrapper {

	private final HeadEnd head;

	private @Nullable Boolean isPage;

	private @Nullable Long length;

	private @Nullable BoostedStream stream;

	private @Nullable BoostedWriter writer;

	private @Nullable PrintWriter printer;

	BoostedResponse(HttpServletResponse response, HttpServletRequest request, BoostMarkup markup) {
		super(response);
		String contextPath = request.getContextPath();
		this.head = new HeadEnd((before) -> markup.behind(before, getHeader("Content-Security-Policy"), contextPath));
	}

	/**
	 * Take the next part of a page.
	 * @return what to write instead
	 */
	String take(String chunk) {
		return this.head.take(chunk);
	}

	/**
	 * Tell whether what is written has to be looked at.
	 */
	boolean begin() {
		if (this.isPage == null) {
			this.isPage = isWholePage();
			if (this.isPage) {
				weakenTag();
			}
			else {
				passLength();
			}
		}
		return this.isPage && !this.head.isOver();
	}

	private boolean isWholePage() {
		int status = getStatus();
		boolean isShown = status >= 400 || (status >= 200 && status < 300 && status != SC_NO_CONTENT
				&& status != SC_RESET_CONTENT && status != SC_PARTIAL_CONTENT);
		return isShown && isHtml(getContentType()) && getHeader(HttpHeaders.CONTENT_ENCODING) == null
				&& !isAttachment();
	}

	private static boolean isHtml(@Nullable String type) {
		try {
			return type != null && MediaType.parseMediaType(type).equalsTypeAndSubtype(MediaType.TEXT_HTML);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private boolean isAttachment() {
		String disposition = getHeader(HttpHeaders.CONTENT_DISPOSITION);
		return disposition != null && !disposition.strip().toLowerCase(Locale.ROOT).startsWith("inline");
	}

	/**
	 * The page still is what its tag says, but not byte for byte.
	 */
	private void weakenTag() {
		String tag = getHeader(HttpHeaders.ETAG);
		if (tag != null) {
			super.setHeader(HttpHeaders.ETAG, weak(tag));
		}
	}

	private static String weak(String tag) {
		return tag.startsWith("\"") ? "W/" + tag : tag;
	}

	private void passLength() {
		if (this.length != null) {
			super.setContentLengthLong(this.length);
			this.length = null;
		}
	}

	/**
	 * Nothing is written any more.
	 */
	void end() throws IOException {
		begin();
		String last = this.head.end();
		if (!last.isEmpty() && this.writer != null) {
			this.writer.pass(last);
		}
		else if (!last.isEmpty() && this.stream != null) {
			this.stream.pass(last);
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new BoostedStream(super.getOutputStream(), this);
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.printer == null) {
			this.writer = new BoostedWriter(super.getWriter(), this);
			this.printer = new PrintWriter(this.writer);
		}
		return this.printer;
	}

	@Override
	public void flushBuffer() throws IOException {
		begin();
		super.flushBuffer();
	}

	/**
	 * Send what was written to a target of the answer.
	 */
	void flush(Flushable target) throws IOException {
		begin();
		target.flush();
	}

	/**
	 * End the answer, and close its target.
	 */
	void close(Closeable target) throws IOException {
		end();
		target.close();
	}

	@Override
	public void reset() {
		super.reset();
		forget();
		this.stream = null;
		this.writer = null;
		this.printer = null;
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	/**
	 * What was written is not sent: what comes instead may be something else.
	 */
	private void forget() {
		this.isPage = null;
		this.head.restart();
	}

	@Override
	public void setContentLength(int len) {
		setContentLengthLong(len);
	}

	@Override
	public void setContentLengthLong(long len) {
		if (this.isPage == null) {
			this.length = len;
		}
		else if (!this.isPage) {
			super.setContentLengthLong(len);
		}
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
			setLength(value);
		}
		else {
			super.setHeader(name, passed(name, value));
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
			setLength(value);
		}
		else {
			super.addHeader(name, passed(name, value));
		}
	}

	@Override
	public void setIntHeader(String name, int value) {
		setHeader(name, String.valueOf(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		addHeader(name, String.valueOf(value));
	}

	private @Nullable String passed(String name, @Nullable String value) {
		boolean isTagOfPage = Boolean.TRUE.equals(this.isPage) && HttpHeaders.ETAG.equalsIgnoreCase(name);
		return (isTagOfPage && value != null) ? weak(value) : value;
	}

	private void setLength(@Nullable String value) {
		if (value == null) {
			this.length = null;
			return;
		}
		setContentLengthLong(Long.parseLong(value));
	}

}
