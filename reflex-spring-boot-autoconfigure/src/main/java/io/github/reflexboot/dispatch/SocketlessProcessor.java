package io.github.reflexboot.dispatch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.RequestDispatcher;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;

import org.springframework.http.HttpHeaders;

/**
 * One request in Tomcat that came from no socket, with its response in memory. For one
 * thread and one request.
 */
final class SocketlessProcessor extends UnconnectedProcessor {

	private final BlockingQueue<SocketEvent> events = new LinkedBlockingQueue<>();

	private final Executor asyncExecutor;

	private final PageLimits limits;

	private final PageBody body;

	private long deadline;

	SocketlessProcessor(Adapter adapter, Executor asyncExecutor, PageLimits limits, boolean isPost) {
		super(adapter);
		this.asyncExecutor = asyncExecutor;
		this.limits = limits;
		this.body = new PageBody(limits.maxSize(), () -> this.events.add(SocketEvent.ERROR), isPost);
		this.response.setOutputBuffer(new CollectedBody());
	}

	PageResponse run(PageRequest page) {
		fill(page);
		this.deadline = System.nanoTime() + this.limits.timeout().toNanos();
		Runnable gone = () -> this.events.add(SocketEvent.ERROR);
		try {
			this.adapter.service(this.request, this.response);
			page.departure().listen(gone);
			while (isAsync() && !getErrorState().isError()) {
				awaitAsync();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + page.url(), ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The web server failed at " + page.url(), ex);
		}
		finally {
			page.departure().stopListening(gone);
		}
		return answer();
	}

	private void fill(PageRequest page) {
		PageRequest.Origin origin = page.origin();
		this.request.scheme().setString(origin.scheme());
		this.request.setMethod(page.method());
		this.request.setInputBuffer(new SentBody(page.body()));
		byte[] path = page.url().path().getBytes(StandardCharsets.US_ASCII);
		this.request.requestURI().setBytes(path, 0, path.length);
		if (page.url().query() != null) {
			byte[] query = page.url().query().getBytes(StandardCharsets.US_ASCII);
			this.request.queryString().setBytes(query, 0, query.length);
		}
		this.request.protocol().setString("HTTP/1.1");
		this.request.serverName().setString(origin.serverName());
		this.request.setServerPort(origin.serverPort());
		this.request.remoteAddr().setString(origin.remoteAddress());
		this.request.peerAddr().setString(origin.remoteAddress());
		this.request.remoteHost().setString(origin.remoteHost());
		this.request.setRemotePort(origin.remotePort());
		this.request.localAddr().setString(origin.localAddress());
		this.request.localName().setString(origin.localName());
		this.request.setLocalPort(origin.localPort());
		page.headers()
			.forEach((name, values) -> values
				.forEach((value) -> this.request.getMimeHeaders().addValue(name).setString(value)));
		page.attributes().forEach(this.request::setAttribute);
		this.request.markStartTime();
	}

	/**
	 * Take the next step of a page that is rendered asynchronously, as
	 * {@code AbstractProcessorLight.process} does for a socket.
	 */
	private void awaitAsync() throws Exception {
		if (asyncPostProcess() == SocketState.ASYNC_END) {
			dispatch(SocketEvent.OPEN_READ);
			return;
		}
		SocketEvent event = nextEvent();
		if (event == SocketEvent.ERROR) {
			this.request.setAttribute(RequestDispatcher.ERROR_EXCEPTION,
					new ClientAbortException("Nobody waits for this page any more"));
		}
		dispatch(event);
	}

	/**
	 * Wait for the next event: one of the page's own, its own time-out, or our time
	 * limit. At our limit the page gets a moment to end, and is then ended as if its
	 * connection had broken.
	 */
	private SocketEvent nextEvent() throws InterruptedException {
		long left = Math.max(this.deadline - System.nanoTime(), 0);
		long own = TimeUnit.MILLISECONDS.toNanos(getAsyncTimeout());
		boolean ownIsNext = own > 0 && own < left;
		SocketEvent event = this.events.poll(ownIsNext ? own : left, TimeUnit.NANOSECONDS);
		if (event != null) {
			return event;
		}
		setAsyncTimeout(-1);
		if (ownIsNext) {
			return SocketEvent.TIMEOUT;
		}
		if (this.body.excess() != null) {
			return SocketEvent.ERROR;
		}
		this.body.exceeds(this.limits.tooLong());
		this.deadline = System.nanoTime() + PageLimits.GRACE.toNanos();
		return SocketEvent.TIMEOUT;
	}

	private PageResponse answer() {
		HttpHeaders headers = new HttpHeaders();
		MimeHeaders sent = this.response.getMimeHeaders();
		for (int i = 0; i < sent.size(); i++) {
			String name = sent.getName(i).toString();
			MessageBytes value = sent.getValue(i);
			headers.add(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name)
					? HeaderText.of(value.toString(), value.getCharset()) : value.toString());
		}
		String contentType = this.response.getContentType();
		if (contentType != null) {
			headers.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		return this.body.end(this.response.getStatus(), headers);
	}

	@Override
	protected void processSocketEvent(SocketEvent event, boolean dispatch) {
		this.events.add(event);
	}

	@Override
	protected void execute(Runnable runnable) {
		this.asyncExecutor.execute(runnable);
	}

	@Override
	protected void prepareResponse() {
		this.body.begin(this.response.getStatus(), this.response.getContentType());
		this.response.setCommitted(true);
	}

	/**
	 * Takes what the page writes, on any thread.
	 */
	private final class CollectedBody implements OutputBuffer {

		/**
		 * The first bytes commit the response, as in Tomcat's own buffers: until then,
		 * its content type is not known.
		 */
		@Override
		public int doWrite(ByteBuffer chunk) throws IOException {
			action(ActionCode.COMMIT, null);
			int length = chunk.remaining();
			SocketlessProcessor.this.body.write(chunk);
			return length;
		}

		@Override
		public long getBytesWritten() {
			return SocketlessProcessor.this.body.size();
		}

	}

}
