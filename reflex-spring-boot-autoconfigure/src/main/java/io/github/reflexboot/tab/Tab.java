package io.github.reflexboot.tab;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.protocol.ClientMessage;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.VisitMessage;
import io.github.reflexboot.visitor.DocumentPolicy;
import io.github.reflexboot.visitor.Visitor;

/**
 * One open page. Its reflexes run one at a time, in order of arrival, while those of
 * other tabs run in parallel. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Tab {

	private final String id;

	private final Visitor visitor;

	private final @Nullable PageTrace trace;

	private final TabServices services;

	private final SerialQueue queue;

	private final TabInbox inbox;

	private final LineLimit lines;

	private final Outbox outbox;

	private final Turn turn;

	private final TabBroadcasts broadcasts;

	private final Consumer<Tab> changed;

	/**
	 * Create a tab.
	 * @param key the key that its page has shown
	 * @param visitor who looks at it
	 * @param trace in which its page was loaded; {@code null} if that is not known
	 * @param services what all tabs share
	 * @param outbox what it sends
	 * @param broadcasts what it receives without having asked
	 * @param changed is told when its session, its user or its groups may have changed
	 * @param left is told when it shows another page
	 */
	Tab(TabKey key, Visitor visitor, @Nullable PageTrace trace, TabServices services, Outbox outbox,
			TabBroadcasts broadcasts, Consumer<Tab> changed, Runnable left) {
		this.id = key.tab();
		this.visitor = visitor;
		this.trace = trace;
		this.services = services;
		TabLimits limits = services.limits();
		this.queue = new SerialQueue(services.lanes().of(this.id, this::execute), limits.maxWaiting(),
				new Pace(limits.maxRate(), limits.maxBurst(), System::nanoTime));
		this.inbox = new TabInbox(this.queue, services, visitor, outbox);
		this.lines = services.failures().linesOf(visitor);
		this.outbox = outbox;
		this.turn = new Turn(services, key, visitor, outbox, broadcasts, left);
		this.broadcasts = broadcasts;
		this.changed = changed;
		visitor.whenChanged(() -> changed.accept(this));
	}

	private void execute(Runnable next) {
		this.services.reflexes().execute(this.visitor, this.inbox.askedNext(), next);
	}

	/**
	 * Return the identifier of this tab.
	 * @return the identifier
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Take a message. It is read and answered when its turn comes, or refused at once if
	 * too many are waiting.
	 * @param text the message
	 * @return {@code false} if it was refused
	 */
	public boolean take(String text) {
		long now = System.nanoTime();
		return this.inbox.take(text, (message) -> {
			if (message instanceof ReflexMessage reflex) {
				this.turn.run(new PendingReflex(reflex, this.id, this.lines, now).from(this.trace));
			}
			else if (message instanceof VisitMessage visit) {
				this.turn.run(new PendingReflex(visit, this.id, this.lines, now).from(this.trace));
			}
			else if (message instanceof ClientMessage.Subscribe subscription) {
				this.broadcasts.join(subscription, now, () -> this.changed.accept(this));
			}
		});
	}

	/**
	 * Return where its messages wait.
	 * @return the inbox, for what cannot be taken as a message
	 */
	public TabInbox inbox() {
		return this.inbox;
	}

	/**
	 * Return what is known of the document that shows it.
	 */
	DocumentPolicy document() {
		return this.visitor.document();
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
	 * runs in it any more, and nothing is pushed to it.
	 * @return whether it is over
	 */
	public boolean isSessionOver() {
		return this.visitor.isSessionOver();
	}

	/**
	 * A session is over.
	 * @param session its identifier
	 * @param by in whose request that happened; {@code null} for nobody here
	 * @return whether this is news: it is the session of this tab, and somebody else has
	 * ended it
	 */
	public boolean endSession(String session, @Nullable Visitor by) {
		return this.visitor != by && this.visitor.endSession(session);
	}

	/**
	 * Return the address of the visitor, as limits count it.
	 */
	String address() {
		return this.visitor.address();
	}

	/**
	 * Return who looks at this tab, as its last request knew.
	 * @return the name of the principal; {@code null} for nobody
	 */
	public @Nullable String user() {
		return this.visitor.user();
	}

	/**
	 * Return what this tab receives without having asked.
	 * @return its groups and its queue
	 */
	public TabBroadcasts broadcasts() {
		return this.broadcasts;
	}

	/**
	 * Send a message that this tab did not ask for. A browser that has left too much
	 * unread reconnects, and is refreshed.
	 * @param text the message, as JSON
	 */
	public void push(String text) {
		if (!this.broadcasts.offer(text)) {
			startAnew();
		}
	}

	/**
	 * Have the browser run the page again. Several of these that have not been sent yet
	 * are one.
	 */
	public void refresh() {
		if (!this.broadcasts.refresh()) {
			startAnew();
		}
	}

	/**
	 * Have the listeners of its page hear an event, when the browser has asked for it.
	 * @param event the event
	 */
	public void hear(PageEvent event) {
		if (!this.broadcasts.hear(event)) {
			startAnew();
		}
	}

	/**
	 * Take what its page has still to hear, for whoever runs the page without a message
	 * of its browser.
	 * @return the events, possibly none
	 */
	public EventsToHear takeEvents() {
		return this.broadcasts.events().take();
	}

	private void startAnew() {
		this.broadcasts.close();
		this.queue.offer(() -> hangUp(HangUp.RECONNECT));
	}

	/**
	 * Close its connection once everything sent so far has arrived.
	 * @param reason why
	 */
	public void hangUp(HangUp reason) {
		this.outbox.hangUp(reason);
	}

	/**
	 * Run a task when all reflexes taken so far are answered: at once, if they are.
	 * @param task what to do; must not throw
	 * @return {@code false} if too many are waiting or the tab is closed, so that it will
	 * not run
	 */
	public boolean whenDone(Runnable task) {
		return this.queue.runWhenDone(task);
	}

	/**
	 * Tell a call that was made over an earlier connection of the same page from one of
	 * its own.
	 */
	void follows(Tab earlier) {
		this.turn.follows(earlier.turn);
		document().follow(earlier.document());
	}

	/**
	 * Start nothing until an earlier connection of the same page is done with what it has
	 * taken. Call this before the first message.
	 * @param other is completed when it is
	 */
	public void startAfter(CompletableFuture<?> other) {
		this.queue.startAfter(other);
	}

	/**
	 * Take no more messages. Those taken run to their end, as they would for somebody who
	 * has posted a form and moved on.
	 * @return is completed when that is done
	 */
	public CompletableFuture<Void> finish() {
		this.broadcasts.close();
		return this.queue.finish();
	}

	/**
	 * Take no more messages because the browser has gone. Asynchronous work of its pages
	 * ends, since nobody waits for it.
	 * @return is completed when what was taken is done
	 */
	public CompletableFuture<Void> leave() {
		CompletableFuture<Void> done = finish();
		this.visitor.leave();
		return done;
	}

	/**
	 * Tell whether this tab takes no more messages.
	 * @return whether it is closed or only finishes what it has taken
	 */
	public boolean isClosed() {
		return this.queue.isClosed();
	}

	/**
	 * End this tab. The reflex that runs finishes; those that wait are forgotten: the
	 * browser sends them again, has given them up, or has sent too much.
	 */
	public void close() {
		this.inbox.close();
		this.broadcasts.close();
	}

}
