package io.github.reflexboot.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * One request in Jetty that came from no socket, and its answer in memory. Jetty calls it
 * by one thread at a time.
 */
final class SocketlessStream implements HttpStream {

	private final HttpChannel channel;

	private final CountDownLatch end = new CountDownLatch(1);

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	private volatile MetaData.@Nullable Response head;

	private volatile @Nullable Throwable failure;

	SocketlessStream(HttpChannel channel) {
		this.channel = channel;
	}

	/**
	 * Wait until the page is complete. Jetty ends a page that is never done after the
	 * asynchronous time-out of its request.
	 */
	PageResponse awaitAnswer(PageUrl url) {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + url, ex);
		}
		MetaData.Response answer = this.head;
		if (answer == null) {
			throw new IllegalStateException("The web server failed at " + url, this.failure);
		}
		HttpHeaders headers = new HttpHeaders();
		answer.getHttpFields().forEach((field) -> headers.add(field.getName(), field.getValue()));
		// A page that breaks off has sent another status before.
		int status = (this.failure != null) ? HttpStatus.INTERNAL_SERVER_ERROR_500 : answer.getStatus();
		return PageResponse.of(status, headers, this.body.toByteArray());
	}

	@Override
	public void send(MetaData.Request request, MetaData.@Nullable Response response, boolean last,
			@Nullable ByteBuffer content, Callback callback) {
		if (response != null && !HttpStatus.isInterim(response.getStatus())) {
			this.head = response;
		}
		if (content != null) {
			byte[] bytes = new byte[content.remaining()];
			content.get(bytes);
			this.body.writeBytes(bytes);
		}
		callback.succeeded();
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
		return Content.Chunk.EOF;
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
