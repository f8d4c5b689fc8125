package io.github.reflexboot.dispatch;

import java.nio.ByteBuffer;

import jakarta.servlet.ServletConnection;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.ServletConnectionImpl;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Answers what Tomcat asks a processor about its connection, without having one: the body
 * of the request is there as a whole, and its response can always be written. Only this
 * class and those that extend it know {@code org.apache.coyote}.
 */
abstract class UnconnectedProcessor extends AbstractProcessor {

	private static final Log logger = LogFactory.getLog(UnconnectedProcessor.class);

	UnconnectedProcessor(Adapter adapter) {
		super(adapter);
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

	/**
	 * What came with the request, all of it.
	 */
	static final class SentBody implements InputBuffer {

		private final byte[] bytes;

		private boolean isRead;

		SentBody(byte[] bytes) {
			this.bytes = bytes;
		}

		@Override
		public int doRead(ApplicationBufferHandler handler) {
			if (this.isRead || this.bytes.length == 0) {
				return -1;
			}
			this.isRead = true;
			handler.setByteBuffer(ByteBuffer.wrap(this.bytes));
			return this.bytes.length;
		}

		@Override
		public int available() {
			return this.isRead ? 0 : this.bytes.length;
		}

	}

}
