package io.github.reflexboot.broadcast;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Audience;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * Finds the tabs of this server that get what is sent: all that are meant, or one of them
 * if no other server has one that gets it. Safe for use by several threads.
 */
final class Receivers {

	private static final Log logger = LogFactory.getLog(Receivers.class);

	private final Tabs tabs;

	private final EndedSessions ended;

	private final Nodes nodes;

	private final AtomicInteger turns = new AtomicInteger();

	Receivers(Tabs tabs, EndedSessions ended, Nodes nodes) {
		this.tabs = tabs;
		this.ended = ended;
		this.nodes = nodes;
	}

	/**
	 * Give something to those who are meant. The engine may be slow to say who takes what
	 * is for one, so nobody waits for that.
	 * @param claim what is claimed for the one that gets it; {@code null} if all do
	 * @param action gives it to a tab; must not throw
	 */
	void give(Audience audience, @Nullable String claim, Consumer<Tab> action) {
		if (audience.kind() == Audience.Kind.GROUP) {
			this.tabs.noteNews(String.valueOf(audience.name()));
		}
		if (claim == null) {
			audience.in(this.tabs).forEach(action);
		}
		else if (!able(audience).isEmpty()) {
			this.tabs.upkeep().execute(() -> {
				if (isOurs(claim)) {
					giveInTurn(able(audience), action);
				}
			});
		}
	}

	/**
	 * One that is about to be replaced, or whose session is over, would not show it.
	 */
	private List<Tab> able(Audience audience) {
		return audience.in(this.tabs)
			.filter((tab) -> !tab.isClosed() && !this.ended.isOver(tab))
			.sorted(Comparator.comparing(Tab::id))
			.toList();
	}

	private boolean isOurs(String claim) {
		try {
			return this.nodes.claim(claim);
		}
		catch (Exception ex) {
			logger.warn("The relay could not be asked who takes what is for one page. This server leaves it to others",
					ex);
			return false;
		}
	}

	private void giveInTurn(List<Tab> able, Consumer<Tab> action) {
		if (!able.isEmpty()) {
			action.accept(able.get(Math.floorMod(this.turns.getAndIncrement(), able.size())));
		}
	}

}
