package io.github.reflexboot.tab;

import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LimitedLog;

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

	private final int perSession;

	private final int perAddress;

	private final int all;

	/**
	 * Create the limits.
	 * @param perSession how many connections one session may have
	 * @param perAddress how many may come from one address; {@code null} for a quarter of
	 * all
	 * @param all how many there may be; {@code null} for one for each 256 KB of the heap
	 */
	public OpenTabLimits(int perSession, @Nullable Integer perAddress, @Nullable Integer all) {
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
			this.log.warn("A connection was refused: there are already " + this.all + " (reflex.limits.connections).");
			return true;
		}
		if (isMore(open.find(TabIndex.Kind.ADDRESS, latest.address()), this.perAddress)) {
			this.log.warn("A connection from " + latest.address() + " was refused: that address already has "
					+ this.perAddress
					+ " (reflex.limits.connections-per-address). If it is the address of a proxy, make "
					+ "the server use the visitor's own: server.forward-headers-strategy.");
			return true;
		}
		String session = latest.session();
		return session != null && isMore(open.find(TabIndex.Kind.SESSION, session), this.perSession);
	}

	/**
	 * A page counts once, even while a connection that it has given up is being closed.
	 */
	private static boolean isMore(Stream<Tab> alike, int most) {
		return alike.filter((each) -> !each.isClosed()).map(Tab::id).distinct().count() > most;
	}

}
