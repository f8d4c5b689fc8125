package io.github.reflexboot.tab;

import java.util.concurrent.Executor;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.CookieTickets;
import io.github.reflexboot.page.Visitor;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.ServerMessage;

/**
 * One open page. Its reflexes run one at a time, in the order in which they came, beside
 * those of other tabs. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Tab {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	private final String id;

	private final Visitor visitor;

	private final RoundTrip roundTrip;

	private final CookieTickets cookies;

	private final FailureReporter failures;

	private final SerialQueue queue;

	private final AnswerSender answers;

	private final TabBroadcasts broadcasts;

	/**
	 * Create a tab.
	 * @param id its identifier
	 * @param visitor who looks at it
	 * @param roundTrip takes its reflexes from message to answer
	 * @param cookies keep for its browser what its pages have set
	 * @param failures reports what cannot be taken
	 * @param lane where its reflexes run, after those that it has sent before by another
	 * connection
	 * @param limits how many reflexes may wait, and how fast they may follow each other
	 * @param answers sends the answers
	 * @param broadcasts what it gets besides
	 */
	public Tab(String id, Visitor visitor, RoundTrip roundTrip, CookieTickets cookies, FailureReporter failures,
			Executor lane, TabLimits limits, AnswerSender answers, TabBroadcasts broadcasts) {
		this.id = id;
		this.visitor = visitor;
		this.roundTrip = roundTrip;
		this.cookies = cookies;
		this.failures = failures;
		this.queue = new SerialQueue(lane, limits.maxWaiting(),
				new Pace(limits.maxRate(), limits.maxBurst(), System::nanoTime));
		this.answers = answers;
		this.broadcasts = broadcasts;
	}

	/**
	 * Return the identifier of this tab.
	 * @return the identifier
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Take a reflex. Its answer follows when its turn has come and it has run, or at once
	 * if too many are waiting.
	 * @param message the reflex
	 * @return whether it was taken
	 */
	public boolean take(ReflexMessage message) {
		ReflexTrace trace = new ReflexTrace(message, this.id);
		boolean taken = this.queue.offer(() -> run(trace));
		if (!taken) {
			this.answers.send(
					this.failures.notTaken(message.id(), "The server is busy or about to restart; this was not done."));
		}
		return taken;
	}

	/**
	 * Return the session of this tab.
	 * @return its identifier; {@code null} if there is none
	 */
	public @Nullable String session() {
		return this.visitor.session();
	}

	/**
	 * Tell whether somebody else has ended or renamed the session of this tab. Nothing
	 * runs in it any more, and it hears nothing.
	 * @return whether it is over
	 */
	public boolean isSessionOver() {
		return this.visitor.isSessionOver();
	}

	/**
	 * A session is over.
	 * @param session its identifier
	 * @param by in whose request that happened; {@code null} for nobody here
	 * @return whether it is that of this tab, which has not ended it itself, and that was
	 * not known yet
	 */
	public boolean endsWith(String session, @Nullable Visitor by) {
		return this.visitor != by && this.visitor.endsWith(session);
	}

	/**
	 * Make what is sent fit the page that the browser shows.
	 * @param text a message, as JSON
	 * @return the text to send
	 */
	public String fit(String text) {
		return this.visitor.fit(text);
	}

	/**
	 * Return who looks at this tab, as its last request knew.
	 * @return the name of the principal; {@code null} for nobody
	 */
	public @Nullable String user() {
		return this.visitor.user();
	}

	/**
	 * Return what this tab gets that nobody at it has asked for.
	 * @return its groups and its queue
	 */
	public TabBroadcasts broadcasts() {
		return this.broadcasts;
	}

	/**
	 * Send what nobody at this tab has asked for. A browser that has left too much unread
	 * connects anew, and shows what there is by then.
	 * @param message the message
	 */
	public void push(ServerMessage message) {
		if (!this.broadcasts.offer(message)) {
			this.broadcasts.close();
			this.queue.offer(() -> this.answers.send(new ServerMessage.Reconnect()));
		}
	}

	private void run(ReflexTrace trace) {
		trace.begin();
		Answer answer = this.roundTrip.answer(trace, this.visitor);
		String cookies = this.cookies.addressFor(this.visitor);
		if (cookies != null) {
			this.answers.send(new ServerMessage.Cookies(cookies));
		}
		int bytes = this.answers.send(answer);
		if (this.visitor.isSessionOver() && !(answer instanceof Answer.SessionEnded)) {
			this.answers.send(new Answer.SessionEnded(trace.message().id()));
		}
		else if (trace.reconnects()) {
			this.answers.send(new ServerMessage.Reconnect());
		}
		if (logger.isDebugEnabled()) {
			logger.debug(trace.describe(answer, bytes));
		}
	}

	/**
	 * Answer a message that could not be read.
	 * @param malformed what is wrong with it
	 */
	public void refuse(MalformedMessageException malformed) {
		this.answers.send(this.failures.unreadable(malformed));
	}

	/**
	 * Say that an answer cannot be written as JSON, because of what its action put in.
	 * @param message the answer
	 * @param cause why not
	 * @return the answer instead
	 */
	public Answer unwritable(ServerMessage message, Exception cause) {
		return this.failures.unwritable((message instanceof Answer answer) ? answer.id() : null, cause);
	}

	/**
	 * Do something when the reflexes that have come so far are answered.
	 * @param task what to do; must not throw
	 * @return {@code false} if that is impossible, since too many are waiting or the tab
	 * is closed
	 */
	public boolean whenDone(Runnable task) {
		return this.queue.offer(task);
	}

	/**
	 * Do something when the reflexes that have come so far are answered, if the session
	 * of this tab is then still the given one.
	 * @param session the session
	 * @param task what to do; must not throw
	 */
	public void whenDoneIn(String session, Runnable task) {
		if (session.equals(this.visitor.session())) {
			this.queue.offer(() -> {
				if (session.equals(this.visitor.session())) {
					task.run();
				}
			});
		}
	}

	/**
	 * End this tab. What runs, ends; what waits is forgotten.
	 */
	public void close() {
		this.queue.close();
		this.broadcasts.close();
	}

	/**
	 * Wait until nothing runs any more.
	 * @param deadline when to give up, as of {@link System#nanoTime()}
	 * @throws InterruptedException if this thread is interrupted
	 */
	public void awaitIdle(long deadline) throws InterruptedException {
		this.queue.awaitIdle(deadline);
	}

}
