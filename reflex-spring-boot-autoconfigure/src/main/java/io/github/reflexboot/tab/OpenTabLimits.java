package io.github.reflexboot.tab;

import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Refusals;

/**
 * Limits the number of connections: each takes memory, even an idle one. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class OpenTabLimits {

	private static final Log logger = LogFactory.getLog(OpenTabLimits.class);

	private static final int LINES_PER_MINUTE = 3;

	private static final int BYTES_OF_HEAP = 256 * 1024;

	private final LimitedLog log = new LimitedLog(logger, LINES_PER_MINUTE);

	private final Refusals refusals;

	private final int perSession;

	private final int perAddress;

	private final int all;

	/**
	 * Create the limits.
	 * @param perSession how many connections one session may have
	 * @param perAddress how many may come from one address; {@code null} for a quarter of
	 * all
	 * @param all how many there may be; {@code null} for one for each 256 KB of the heap
	 * @param refusals count what is refused
	 */
	public OpenTabLimits(int perSession, @Nullable Integer perAddress, @Nullable Integer all, Refusals refusals) {
		this.refusals = refusals;
		this.perSession = perSession;
		this.all = (all != null) ? all
				: (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP);
		this.perAddress = (perAddress != null) ? perAddress : Math.max(1, this.all / 4);
	}

	/**
	 * Tell whether a tab is one too many.
	 * @param latest the tab
	 * @param open all that are open, with this one
	 */
	boolean isOneTooMany(Tab latest, TabIndex open) {
		if (open.size() > this.all) {
			this.refusals.add(Limit.CONNECTIONS, latest.address());
			this.log.warn("A connection was refused: there are already " + this.all + " (reflex.limits.connections).");
			return true;
		}
		if (isMore(open.find(TabIndex.Kind.ADDRESS, latest.address()), this.perAddress)) {
			this.refusals.add(Limit.CONNECTIONS_PER_ADDRESS, latest.address());
			this.log.warn("A connection from " + latest.address() + " was refused: that address already has "
					+ this.perAddress
					+ " (reflex.limits.connections-per-address). If it is the address of a proxy, make "
					+ "the server use the visitor's own: server.forward-headers-strategy.");
			return true;
		}
		String session = latest.session();
		boolean isMoreOfSession = session != null && isMore(open.find(TabIndex.Kind.SESSION, session), this.perSession);
		if (isMoreOfSession) {
			this.refusals.add(Limit.CONNECTIONS_PER_SESSION, session);
		}
		return isMoreOfSession;
	}

	/**
	 * A page counts once, even while a connection that it has given up is being closed.
	 */
	private static boolean isMore(Stream<Tab> alike, int most) {
		return alike.filter((each) -> !each.isClosed()).map(Tab::id).distinct().count() > most;
	}

}
