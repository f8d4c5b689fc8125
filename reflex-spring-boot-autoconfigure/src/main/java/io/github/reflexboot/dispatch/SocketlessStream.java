package io.github.reflexboot.dispatch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * One request in Jetty that came from no socket, with its response in memory. Jetty calls
 * it from one thread at a time.
 */
final class SocketlessStream implements HttpStream {

	private final HttpChannel channel;

	private final CountDownLatch end = new CountDownLatch(1);

	private final PageLimits limits;

	private final PageBody body;

	private final long begunAt = System.nanoTime();

	private volatile Content.Chunk sent;

	private volatile MetaData.@Nullable Response head;

	private volatile @Nullable Throwable failure;

	SocketlessStream(HttpChannel channel, PageLimits limits, PageRequest page) {
		this.channel = channel;
		this.sent = (page.form() != null) ? Content.Chunk.from(ByteBuffer.wrap(page.body()), true) : Content.Chunk.EOF;
		this.limits = limits;
		this.body = new PageBody(limits.maxSize(), () -> {
		}, page.form() != null);
	}

	/**
	 * Wait until the page is complete, but no longer than it may take.
	 */
	PageResponse awaitAnswer(PageRequest page) {
		PageUrl url = page.url();
		Runnable gone = () -> end(new EofException("The browser has gone"));
		try {
			page.departure().listen(gone);
			if (!isCompleteWithin(this.limits.timeout().minusNanos(System.nanoTime() - this.begunAt))) {
				this.body.exceeds(this.limits.tooLong());
				end(new TimeoutException("The page " + this.limits.tooLong()));
				if (!isCompleteWithin(PageLimits.GRACE)) {
					this.body.stop("Nobody waits for this page any more: it " + this.limits.tooLong());
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + url, ex);
		}
		finally {
			page.departure().stopListening(gone);
		}
		return answer(url);
	}

	private boolean isCompleteWithin(Duration time) throws InterruptedException {
		return this.end.await(time.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * End the page as if its connection had broken.
	 */
	private void end(Throwable reason) {
		Runnable task = this.channel.onFailure(reason);
		if (task != null) {
			task.run();
		}
	}

	private PageResponse answer(PageUrl url) {
		MetaData.Response answer = this.head;
		if (answer == null && this.body.excess() != null) {
			return new PageResponse(HttpStatus.SERVICE_UNAVAILABLE_503, new HttpHeaders(), "", this.body.excess(),
					null);
		}
		if (answer == null) {
			throw new IllegalStateException("The web server failed at " + url, this.failure);
		}
		HttpHeaders headers = new HttpHeaders();
		answer.getHttpFields()
			.forEach((field) -> headers.add(field.getName(), (field.getHeader() == HttpHeader.SET_COOKIE)
					? HeaderText.of(field.getValue(), StandardCharsets.ISO_8859_1) : field.getValue()));
		// A page that breaks off may have committed another status before.
		int status = (this.failure != null) ? HttpStatus.INTERNAL_SERVER_ERROR_500 : answer.getStatus();
		return this.body.end(status, headers);
	}

	@Override
	public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
			@Nullable ByteBuffer content, Callback callback) {
		if (response != null && !HttpStatus.isInterim(response.getStatus())) {
			this.head = response;
			this.body.begin(response.getStatus(), response.getHttpFields().get(HttpHeader.CONTENT_TYPE));
		}
		try {
			if (content != null) {
				this.body.write(content);
			}
			callback.succeeded();
		}
		catch (IOException ex) {
			callback.failed(ex);
		}
	}

	@Override
	public boolean isCommitted() {
		return this.head != null;
	}

	@Override
	public void succeeded() {
		this.end.countDown();
	}

	@Override
	public void failed(Throwable cause) {
		this.failure = cause;
		this.end.countDown();
	}

	@Override
	public Content.Chunk read() {
		Content.Chunk next = this.sent;
		this.sent = Content.Chunk.EOF;
		return next;
	}

	@Override
	public void demand() {
		Runnable reader = this.channel.onContentAvailable();
		if (reader != null) {
			this.channel.getConnectionMetaData().getConnector().getExecutor().execute(reader);
		}
	}

	@Override
	public @Nullable Throwable consumeAvailable() {
		return null;
	}

	@Override
	public Runnable cancelSend(Throwable cause, Callback appCallback) {
		return () -> appCallback.failed(cause);
	}

	@Override
	public String getId() {
		return "reflex";
	}

	@Override
	public void prepareResponse(HttpFields.Mutable headers) {
	}

	@Override
	public long getIdleTimeout() {
		return 0;
	}

	@Override
	public void setIdleTimeout(long idleTimeout) {
	}

}
