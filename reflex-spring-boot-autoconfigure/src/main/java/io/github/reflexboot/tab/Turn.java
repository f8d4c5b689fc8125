package io.github.reflexboot.tab;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.visitor.Visitor;

/**
 * Runs a reflex when its turn has come: its round trip, and what is sent to the browser
 * afterwards. Runs for one reflex of a tab at a time.
 */
final class Turn {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Reflex");

	/**
	 * An asynchronous page is ended at the time limit, and reports that itself.
	 */
	private static final Duration UNTIL_PAGE_HAS_ENDED = Duration.ofSeconds(1);

	private final TabServices services;

	private final TabKey key;

	private final Visitor visitor;

	private final Outbox outbox;

	private final TabEvents events;

	private final TabBroadcasts broadcasts;

	private final Runnable left;

	private volatile Repetition repetition = new Repetition();

	/**
	 * Create it.
	 * @param key the key that the page has shown
	 * @param broadcasts what the page gets without having asked
	 * @param left is told when the browser shows another page
	 */
	Turn(TabServices services, TabKey key, Visitor visitor, Outbox outbox, TabBroadcasts broadcasts, Runnable left) {
		this.services = services;
		this.key = key;
		this.visitor = visitor;
		this.outbox = outbox;
		this.broadcasts = broadcasts;
		this.events = broadcasts.events();
		this.left = left;
	}

	/**
	 * What was asked for over an earlier connection of the same page may be asked for
	 * once more.
	 */
	void follows(Turn earlier) {
		this.repetition = earlier.repetition;
	}

	void run(PendingReflex reflex) {
		this.broadcasts.holdBack();
		try {
			this.services.observer().observe(reflex, () -> answer(reflex));
		}
		finally {
			if (!this.broadcasts.letGo()) {
				this.outbox.hangUp(HangUp.RECONNECT);
			}
			reflex.answered();
		}
	}

	private void answer(PendingReflex reflex) {
		long begun = System.nanoTime();
		reflex.begin();
		HeldPages held = HeldPages.by(reflex);
		reflex.tells(this.outbox.interim(held));
		reflex.mayBe(this.repetition);
		reflex.rendering().knows(reflex.message(), this.outbox.heldBy(held.last()));
		Duration limit = this.services.limits().maxTime();
		OnTime time = OnTime.within(limit.plus(UNTIL_PAGE_HAS_ENDED), this.services.upkeep()::execute,
				() -> tellLate(reflex, limit));
		VisitorWatch watch = new VisitorWatch(this.visitor);
		Answer answer = roundTrip(reflex).answer(reflex, this.visitor).orElse(null);
		boolean onTime = time.end();
		if (!onTime) {
			reflex.report().failed(ReflexOutcome.LATE);
		}
		Duration answered = reflex.taken();
		reflex.end();
		if (reflex.isPageLeft()) {
			this.events.leavePage();
			this.left.run();
		}
		String cookies = this.services.cookies().addressFor(this.visitor);
		if (cookies != null) {
			this.outbox.send(new ServerMessage.Cookies(cookies));
		}
		if (watch.isOther()) {
			this.outbox.send(new ServerMessage.OtherVisitor(this.key.markedFor(this.visitor)));
		}
		Outbox.Sent sent = (answer != null) ? send(reflex, answer, onTime) : null;
		if (sent != null && sent.isPage()) {
			this.broadcasts.showPageAsOf(begun);
		}
		if (sent != null && sent.bytes() == 0) {
			reflex.report().failed(ReflexOutcome.LEFT);
		}
		if (sent != null && this.services.showsTimes()) {
			this.outbox.send(ReflexTimes.of(reflex, answered, sent.bytes()).message());
		}
		if (onTime) {
			reflex.report().answered((sent != null) ? sent.answer() : answer, (sent != null) ? sent.bytes() : 0);
		}
		if (answer == null || this.visitor.isSessionOver()) {
			this.outbox.hangUp(HangUp.SESSION_ENDED);
		}
		else if (reflex.report().reconnects()) {
			this.outbox.hangUp(HangUp.RECONNECT);
		}
		Limit exceeded = reflex.report().limit();
		if (exceeded != null) {
			this.services.measures().refusals().add(exceeded, this.visitor.countedAs());
		}
		if (logger.isDebugEnabled()) {
			logger.debug(RoundTripLine.of(reflex));
		}
	}

	private void tellLate(PendingReflex reflex, Duration limit) {
		Answer late = this.services.failures().late(reflex, limit);
		reflex.report().answered(late, this.outbox.send(late));
	}

	/**
	 * What waits to be heard is heard where a page is asked for, and nothing else.
	 */
	private RoundTrip roundTrip(PendingReflex reflex) {
		RoundTrip way = this.services.roundTrip();
		if (reflex.message().target() != null || reflex.visit() != null) {
			return way;
		}
		EventsToHear heard = this.events.take();
		return heard.events().isEmpty() ? way : way.hearing(heard);
	}

	/**
	 * Have the page show what came of an action that was answered before it was done. A
	 * page that took too long by itself would do so again.
	 */
	private Outbox.@Nullable Sent send(PendingReflex reflex, Answer answer, boolean isOnTime) {
		if (isOnTime && reflex.refreshesAfterwards()) {
			Outbox.Sent sent = this.outbox.send(answer, HeldPages.by(reflex).withoutPages(), null);
			this.events.wantPage();
			this.outbox.send(new ServerMessage.Refresh(reflex.isGone() ? true : null));
			return sent;
		}
		if (isOnTime) {
			return this.outbox.send(answer, HeldPages.by(reflex), reflex.rendering().places());
		}
		if (reflex.message().target() != null) {
			this.events.wantPage();
			this.outbox.send(new ServerMessage.Refresh());
		}
		return null;
	}

}
