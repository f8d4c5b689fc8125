package io.github.reflexboot.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;

/**
 * Sends the texts of one connection in order, one after the other. Nobody waits for a
 * browser: a text is kept, up to a limit, until the one before it is sent. Safe for use
 * by several threads.
 */
final class Outgoing {

	private final TextSender sender;

	private final UnsentBudget budget;

	private final Duration timeout;

	private final Consumer<Throwable> broken;

	private final Consumer<Limit> overLimit;

	private final Queue<WireText> waiting = new ArrayDeque<>();

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private @Nullable WireText current;

	private long waitingBytes;

	private boolean finishing;

	private @Nullable CompletableFuture<Void> allSent;

	/**
	 * Begin with nothing to send.
	 * @param sender sends a text
	 * @param budget how much may wait
	 * @param timeout how long a browser may take to read a text
	 * @param broken is told when nothing can be sent any more; must not wait
	 * @param overLimit is told when that is for a limit
	 */
	Outgoing(TextSender sender, UnsentBudget budget, Duration timeout, Consumer<Throwable> broken,
			Consumer<Limit> overLimit) {
		this.sender = sender;
		this.budget = budget;
		this.timeout = timeout;
		this.broken = broken;
		this.overLimit = overLimit;
	}

	/**
	 * Send a text when those before it are sent. If it exceeds the limit, nothing is sent
	 * any more.
	 * @return whether it is sent, or waits for that
	 */
	boolean send(WireText text) {
		Added added = add(text);
		if (added == Added.TOO_MUCH) {
			this.overLimit.accept(Limit.SEND_BUFFER_SIZE);
			fail(new IOException(
					"The browser reads too slowly: too much waits for it (reflex.limits.send-buffer-size)"));
			return false;
		}
		this.budget.makeRoom();
		if (added == Added.FIRST) {
			sendAll();
		}
		return added != Added.TOO_LATE;
	}

	/**
	 * Send nothing any more, because too much waits for all browsers together, and this
	 * one has been reading for the longest time.
	 */
	void giveUp() {
		this.budget.waitsNoLonger(this);
		this.overLimit.accept(Limit.UNSENT_SIZE);
		fail(new IOException("The browser reads more slowly than all others, and too much waits for them "
				+ "(reflex.limits.unsent-size)"));
	}

	private synchronized Added add(WireText text) {
		if (this.finishing || this.end.isDone()) {
			return Added.TOO_LATE;
		}
		boolean first = this.current == null;
		if (!this.budget.take(this.waitingBytes, first, text.bytes())) {
			return Added.TOO_MUCH;
		}
		if (first) {
			this.current = text;
			return Added.FIRST;
		}
		this.waiting.add(text);
		this.waitingBytes += text.bytes();
		return Added.BEHIND_OTHERS;
	}

	/**
	 * Send everything there is. If a text has to wait for the browser, this continues on
	 * another thread.
	 */
	private void sendAll() {
		for (WireText text = current(); text != null; text = next()) {
			CompletableFuture<Void> sent = new CompletableFuture<>();
			this.sender.send(text.text(), sent);
			handedOver(text);
			if (!sent.isDone()) {
				this.budget.waits(this);
				sent.orTimeout(this.timeout.toNanos(), TimeUnit.NANOSECONDS).whenComplete(this::sendOthers);
				return;
			}
			if (sent.isCompletedExceptionally()) {
				sent.whenComplete(this::sendOthers);
				return;
			}
		}
	}

	/**
	 * The web server may keep its own bytes, so the text is not kept here as well.
	 */
	@SuppressWarnings("ReferenceEquality")
	private synchronized void handedOver(WireText text) {
		if (this.current == text) {
			this.current = text.withoutText();
		}
	}

	private void sendOthers(@Nullable Void nothing, @Nullable Throwable failure) {
		this.budget.waitsNoLonger(this);
		if (failure != null) {
			fail(failure);
		}
		else if (next() != null) {
			sendAll();
		}
	}

	private synchronized @Nullable WireText current() {
		return this.current;
	}

	private @Nullable WireText next() {
		CompletableFuture<Void> done = null;
		WireText next;
		synchronized (this) {
			if (this.current != null) {
				this.budget.giveBack(this.current.bytes());
			}
			next = this.waiting.poll();
			this.current = next;
			this.waitingBytes -= (next != null) ? next.bytes() : 0;
			if (next == null) {
				done = this.allSent;
				this.allSent = null;
			}
		}
		if (done != null) {
			done.complete(null);
		}
		return next;
	}

	/**
	 * Tell whether everything is sent.
	 */
	synchronized boolean isIdle() {
		return this.current == null;
	}

	/**
	 * Return a future that completes when everything so far is sent, when nothing can be
	 * sent any more, or after the time-out.
	 */
	CompletableFuture<Void> whenSent() {
		CompletableFuture<Void> done = new CompletableFuture<>();
		synchronized (this) {
			if (this.current == null || this.end.isDone()) {
				done.complete(null);
			}
			else {
				this.allSent = (this.allSent != null) ? this.allSent : done;
				done = this.allSent;
			}
		}
		return done.completeOnTimeout(null, this.timeout.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Send everything so far, and nothing else.
	 * @return a future that completes then, like {@link #whenSent()}
	 */
	CompletableFuture<Void> finish() {
		synchronized (this) {
			this.finishing = true;
		}
		return whenSent();
	}

	private void fail(Throwable cause) {
		if (end()) {
			this.sender.giveUp();
			this.broken.accept(cause);
		}
	}

	/**
	 * Send nothing any more.
	 * @return whether this is news
	 */
	boolean end() {
		CompletableFuture<Void> done;
		synchronized (this) {
			if (!this.end.complete(null)) {
				return false;
			}
			this.budget.giveBack(this.waitingBytes);
			if (this.current != null) {
				this.budget.giveBack(this.current.bytes());
			}
			this.waiting.clear();
			this.waitingBytes = 0;
			this.current = null;
			done = this.allSent;
		}
		if (done != null) {
			done.complete(null);
		}
		return true;
	}

	private enum Added {

		FIRST, BEHIND_OTHERS, TOO_MUCH, TOO_LATE

	}

}
