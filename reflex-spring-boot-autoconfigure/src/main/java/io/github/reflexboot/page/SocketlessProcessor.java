package io.github.reflexboot.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletConnection;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.OutputBuffer;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.ServletConnectionImpl;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

import org.springframework.http.HttpHeaders;

/**
 * One request in Tomcat that came from no socket, and its answer in memory. This is the
 * only class that knows {@code org.apache.coyote}. It is for one thread and one request.
 */
final class SocketlessProcessor extends AbstractProcessor {

	private static final Log logger = LogFactory.getLog(SocketlessProcessor.class);

	private static final long NO_TIMEOUT = TimeUnit.DAYS.toMillis(1);

	private final BlockingQueue<SocketEvent> events = new LinkedBlockingQueue<>();

	private final Executor asyncExecutor;

	private final CollectedBody body = new CollectedBody();

	SocketlessProcessor(Adapter adapter, Executor asyncExecutor) {
		super(adapter);
		this.asyncExecutor = asyncExecutor;
		this.request.setInputBuffer(new NoBody());
		this.response.setOutputBuffer(this.body);
	}

	PageResponse run(PageRequest page) {
		fill(page);
		try {
			this.adapter.service(this.request, this.response);
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
		return answer();
	}

	private void fill(PageRequest page) {
		PageRequest.Origin origin = page.origin();
		this.request.scheme().setString(origin.scheme());
		this.request.setMethod("GET");
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
		long timeout = getAsyncTimeout();
		SocketEvent event = this.events.poll((timeout > 0) ? timeout : NO_TIMEOUT, TimeUnit.MILLISECONDS);
		if (event == null) {
			setAsyncTimeout(-1);
			event = SocketEvent.TIMEOUT;
		}
		dispatch(event);
	}

	private PageResponse answer() {
		HttpHeaders headers = new HttpHeaders();
		MimeHeaders sent = this.response.getMimeHeaders();
		for (int i = 0; i < sent.size(); i++) {
			headers.add(sent.getName(i).toString(), sent.getValue(i).toString());
		}
		String contentType = this.response.getContentType();
		if (contentType != null) {
			headers.set(HttpHeaders.CONTENT_TYPE, contentType);
		}
		return PageResponse.of(this.response.getStatus(), headers, this.body.toByteArray());
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
		this.response.setCommitted(true);
	}

	@Override
	protected boolean isReadyForWrite() {
		return true;
	}

	@Override
	protected boolean isRequestBodyFullyRead() {
		return true;
	}

	@Override
	protected boolean isTrailerFieldsReady() {
		return true;
	}

	@Override
	protected SocketState dispatchEndRequest() {
		return SocketState.CLOSED;
	}

	@Override
	protected SocketState service(SocketWrapperBase<?> socketWrapper) {
		throw new UnsupportedOperationException("There is no socket");
	}

	@Override
	protected ServletConnection getServletConnection() {
		return new ServletConnectionImpl("reflex", "HTTP/1.1", "", "https".equals(this.request.scheme().toString()));
	}

	@Override
	protected int available(boolean doRead) {
		return 0;
	}

	@Override
	protected boolean flushBufferedWrite() {
		return false;
	}

	@Override
	protected void finishResponse() {
	}

	@Override
	protected void flush() {
	}

	@Override
	protected void ack(ContinueResponseTiming timing) {
	}

	@Override
	protected void earlyHints() {
	}

	@Override
	protected void setRequestBody(ByteChunk body) {
	}

	@Override
	protected void setSwallowResponse() {
	}

	@Override
	protected void disableSwallowRequest() {
	}

	@Override
	protected void registerReadInterest() {
	}

	@Override
	public void pause() {
	}

	@Override
	protected Log getLog() {
		return logger;
	}

	private static final class NoBody implements InputBuffer {

		@Override
		public int doRead(ApplicationBufferHandler handler) {
			return -1;
		}

		@Override
		public int available() {
			return 0;
		}

	}

	private static final class CollectedBody implements OutputBuffer {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		@Override
		public int doWrite(ByteBuffer chunk) {
			int length = chunk.remaining();
			if (chunk.hasArray()) {
				this.bytes.write(chunk.array(), chunk.arrayOffset() + chunk.position(), length);
				chunk.position(chunk.limit());
			}
			else {
				byte[] copy = new byte[length];
				chunk.get(copy);
				this.bytes.writeBytes(copy);
			}
			return length;
		}

		@Override
		public long getBytesWritten() {
			return this.bytes.size();
		}

		byte[] toByteArray() {
			return this.bytes.toByteArray();
		}

	}

}
