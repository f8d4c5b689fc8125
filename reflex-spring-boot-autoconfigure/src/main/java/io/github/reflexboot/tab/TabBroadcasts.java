package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.protocol.ClientMessage.Subscribe;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.visitor.Visitor;

/**
 * What a tab receives without having asked: the groups that it has joined, and a queue,
 * so that senders do not wait for the browser. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TabBroadcasts {

	private static final Log logger = LogFactory.getLog(TabBroadcasts.class);

	/**
	 * How many messages a slow browser may leave unread before it has to start anew.
	 */
	private static final int CAPACITY = 256;

	/**
	 * By so much more than the request for the page may its first message have been
	 * delayed.
	 */
	private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

	private final SignedGroups groups;

	private final GroupNews news;

	private final Visitor visitor;

	private final SerialQueue queue;

	private final Outbox outbox;

	private final Measures measures;

	private final AtomicBoolean refreshWaits = new AtomicBoolean();

	private final TabEvents events = new TabEvents();

	private final List<String> heldBack = new ArrayList<>();

	private boolean holdsBack;

	private List<String> tokens = List.of();

	private boolean wereRefused;

	private JoinedGroups joined = JoinedGroups.NONE;

	private final Map<String, Long> asked = new HashMap<>();

	private @Nullable Long shownAsOf;

	private @Nullable String joinedIn;

	private @Nullable String joinedAs;

	/**
	 * Begin with no groups.
	 * @param groups reads tokens
	 * @param news knows what was sent to groups
	 * @param visitor who shows them
	 * @param executor where messages are sent
	 * @param outbox sends them
	 * @param measures count what needs not be sent
	 */
	TabBroadcasts(SignedGroups groups, GroupNews news, Visitor visitor, ReflexExecutor executor, Outbox outbox,
			Measures measures) {
		this.groups = groups;
		this.news = news;
		this.visitor = visitor;
		this.queue = new SerialQueue(executor::execute, CAPACITY, Pace.unlimited());
		this.outbox = outbox;
		this.measures = measures;
	}

	/**
	 * Join groups, and leave all others. Tokens of other applications, sessions or users
	 * are ignored: the page may have been rendered before the session or the key changed,
	 * so it is run again and gets valid ones. So is a page that has been in no group
	 * since it was rendered, if something was sent meanwhile, or its tokens were ignored.
	 * @param subscription the tokens that the page shows
	 * @param now when it came, by {@link System#nanoTime()}
	 * @param joined has the tab found in its groups
	 */
	void join(Subscribe subscription, long now, Runnable joined) {
		List<String> tokens = subscription.groups();
		Duration age = subscription.age();
		boolean allTaken;
		boolean mayHaveMissed;
		Set<String> others;
		Long since;
		synchronized (this) {
			Set<String> before = this.joined.names();
			this.tokens = tokens;
			allTaken = joinAsOf(this.visitor.session(), this.visitor.user());
			mayHaveMissed = this.wereRefused && allTaken && !tokens.isEmpty();
			this.wereRefused = !allTaken;
			others = new HashSet<>(this.joined.names());
			others.removeAll(before);
			if (this.shownAsOf == null && age != null) {
				this.shownAsOf = now - age.plus(ON_THE_WAY).toNanos();
			}
			since = this.shownAsOf;
		}
		joined.run();
		if (!allTaken) {
			logger.debug("A page asked for groups with tokens that were signed with another key "
					+ "(reflex.secret), or for another session or user. They are ignored, and the page is run again.");
		}
		if (!allTaken || mayHaveMissed || (since != null && this.news.hasAny(others, since))) {
			refresh();
		}
	}

	/**
	 * A page was sent. Before one is, the page is as it was loaded, or its browser asks
	 * for it anyway.
	 * @param time when it began to be made, by {@link System#nanoTime()}
	 */
	synchronized void showPageAsOf(long time) {
		this.shownAsOf = time;
	}

	/**
	 * Ask for a refresh when what was sent before it is sent, unless one waits already.
	 * @return {@code false} if too much is waiting, or if the tab is closed
	 */
	boolean refresh() {
		this.events.wantPage();
		return askForTurn();
	}

	/**
	 * Have the listeners of the page hear an event, when its browser asks for the page.
	 * @return {@code false} if too much is waiting, or if the tab is closed
	 */
	boolean hear(PageEvent event) {
		this.events.add(event);
		return askForTurn();
	}

	/**
	 * Return what has still to be heard.
	 */
	TabEvents events() {
		return this.events;
	}

	private boolean askForTurn() {
		if (!this.refreshWaits.compareAndSet(false, true)) {
			this.measures.mergesRefresh();
			return true;
		}
		return offer(() -> {
			this.refreshWaits.set(false);
			this.outbox.send(new ServerMessage.Refresh());
		});
	}

	/**
	 * Tell whether the tab is in a group. When its session ends or is renamed, or its
	 * user changes, it leaves the groups of the old one, whatever its page shows, until
	 * the page shows new tokens.
	 * @param group name of the group
	 * @return whether it is
	 */
	public boolean include(String group) {
		return joined().names().contains(group);
	}

	/**
	 * Return the groups that the tab is in.
	 * @return their names
	 */
	public Set<String> groups() {
		return joined().names();
	}

	/**
	 * Tell whether the tab shows who is present in a group, and so is present itself.
	 * @param group name of the group
	 * @return whether it is
	 */
	public boolean showPresence(String group) {
		return joined().shown().containsKey(group);
	}

	/**
	 * Tell whether the tab has to be refreshed, once for each version.
	 * @param group name of the group
	 * @param shown stands for those who are present
	 * @param version a number that is another one when others are present
	 * @return whether it has said that it shows others, and was not refreshed for that
	 */
	public synchronized boolean lackPresence(String group, String shown, long version) {
		String here = joined().shown().get(group);
		this.asked.keySet().retainAll(this.joined.shown().keySet());
		if (here == null || here.equals(shown)) {
			return false;
		}
		Long before = this.asked.put(group, version);
		return before == null || before != version;
	}

	/**
	 * Return the groups that the tab is in, for its current session and user.
	 */
	synchronized JoinedGroups joined() {
		String session = this.visitor.session();
		String user = this.visitor.user();
		if (!Objects.equals(session, this.joinedIn) || !Objects.equals(user, this.joinedAs)) {
			joinAsOf(session, user);
		}
		return this.joined;
	}

	private boolean joinAsOf(@Nullable String session, @Nullable String user) {
		List<Optional<String>> named = this.tokens.stream()
			.map((token) -> this.groups.read(token, session, user))
			.toList();
		this.joined = JoinedGroups.of(named.stream().flatMap(Optional::stream).toList());
		this.joinedIn = session;
		this.joinedAs = user;
		return named.stream().allMatch(Optional::isPresent);
	}

	/**
	 * Send a message when those before it are sent, and the answer whose page is being
	 * made.
	 * @return {@code false} if too many are waiting, or if the tab is closed
	 */
	boolean offer(String text) {
		synchronized (this.heldBack) {
			if (!this.holdsBack) {
				return offer(() -> this.outbox.sendWritten(text));
			}
			return this.heldBack.size() < CAPACITY && this.heldBack.add(text);
		}
	}

	/**
	 * A page is being made, and its answer would undo what is sent before it.
	 */
	void holdBack() {
		synchronized (this.heldBack) {
			this.holdsBack = true;
		}
	}

	/**
	 * Nothing is being made any more, and its answer is on its way.
	 * @return {@code false} if too much was waiting
	 */
	boolean letGo() {
		synchronized (this.heldBack) {
			this.holdsBack = false;
			boolean allTaken = this.heldBack.stream().allMatch(this::offer);
			this.heldBack.clear();
			return allTaken;
		}
	}

	private boolean offer(Runnable sending) {
		return this.queue.offer(() -> {
			if (!this.visitor.isSessionOver()) {
				sending.run();
			}
		});
	}

	void close() {
		this.queue.close();
	}

}
