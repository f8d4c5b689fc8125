package io.github.reflexboot.tab;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.visitor.CookieTickets;

/**
 * What all tabs share.
 *
 * @param codec reads what browsers send
 * @param roundTrip takes reflexes from message to answer
 * @param cookies keep for browsers what their pages have set
 * @param failures reports what cannot be taken
 * @param reflexes where reflexes run
 * @param lanes keep apart what runs for one tab
 * @param upkeep runs everything that is not a reflex, such as heartbeats, time-outs and
 * closing
 * @param waiting how much may wait
 * @param pages remember the last pages that browsers have received
 * @param limits how much one tab may ask for
 * @param showsTimes whether a browser is told how long each part of a reflex took
 * @param observer observes each reflex
 * @param measures count what happens
 * @since 0.1.0
 */
public record TabServices(MessageCodec codec, RoundTrip roundTrip, CookieTickets cookies, FailureReporter failures,
		RunningShares reflexes, TabLanes lanes, ReflexExecutor upkeep, WaitingBudget waiting, PageMemory pages,
		TabLimits limits, boolean showsTimes, TurnObserver observer, Measures measures) {

}
