package io.github.reflexboot.tab;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.visitor.Visitor;

/**
 * All open tabs of this server: a transport attaches one per connection and detaches it
 * when the browser has gone. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Tabs {

	private final TabServices services;

	private final OpenTabLimits limits;

	private final SignedGroups groups;

	private final ReflexExecutor pushes;

	private final Supplier<Stream<TabListener>> listeners;

	private final TabIndex open = new TabIndex();

	private final GroupNews news = new GroupNews();

	private final LeftTabs left = new LeftTabs();

	private final LostDocuments documents = new LostDocuments();

	private volatile boolean draining;

	/**
	 * Create the registry.
	 * @param services what all tabs share
	 * @param limits how many there may be
	 * @param groups reads the tokens of groups
	 * @param pushes where broadcasts are sent
	 * @param listeners are told of tabs that are left
	 */
	public Tabs(TabServices services, OpenTabLimits limits, SignedGroups groups, ReflexExecutor pushes,
			Supplier<Stream<TabListener>> listeners) {
		this.services = services;
		this.limits = limits;
		this.groups = groups;
		this.pushes = pushes;
		this.listeners = listeners;
	}

	/**
	 * Create the tab of a new connection. Nobody can find it until it is attached.
	 * @param key the key that the page has shown
	 * @param visitor who has opened the page
	 * @param trace in which the page was loaded; {@code null} if that is not known
	 * @param outbound the way to the browser
	 * @return the tab
	 */
	public Tab create(TabKey key, Visitor visitor, @Nullable PageTrace trace, Outbound outbound) {
		Outbox outbox = new Outbox(this.services, visitor, outbound,
				new PageVersions(this.services, key.tab(), visitor));
		TabBroadcasts broadcasts = new TabBroadcasts(this.groups, this.news, visitor, this.pushes, outbox,
				this.services.measures());
		return new Tab(key, visitor, trace, this.services, outbox, broadcasts,
				(tab) -> tellOfPresence(this.open.update(tab)),
				() -> this.listeners.get().forEach((listener) -> listener.left(key.tab())));
	}

	/**
	 * Attach a new tab. Earlier connections of its page are closed: the browser has given
	 * them up, even if the network has not reported it yet. What was taken from them runs
	 * to its end before anything of this one begins. The new tab is hung up on if it is
	 * one too many, or if the server is stopping.
	 * @param tab the tab
	 */
	public void attach(Tab tab) {
		this.documents.follow(tab.id(), tab.document());
		this.left.of(tab.id()).forEach(tab::follows);
		this.open.find(TabIndex.Kind.ID, tab.id()).forEach((other) -> {
			tab.follows(other);
			other.hangUp(HangUp.REPLACED);
		});
		tab.startAfter(this.left.done(tab.id()));
		tellOfPresence(this.open.add(tab));
		if (this.draining) {
			tab.hangUp(HangUp.RESTARTING);
		}
		else if (this.limits.isOneTooMany(tab, this.open)) {
			tab.hangUp(HangUp.TOO_MUCH);
		}
	}

	/**
	 * Detach a tab whose browser has gone. What was taken from it runs to its end.
	 * @param tab the tab
	 * @param isLeft whether the browser has said that it leaves the page
	 */
	public void detach(Tab tab, boolean isLeft) {
		this.documents.lose(tab.id(), tab.document());
		this.left.add(tab, tab.leave());
		tellOfPresence(this.open.remove(tab));
		this.listeners.get().forEach((listener) -> {
			if (isLeft) {
				listener.closed(tab.id());
			}
			else {
				listener.disconnected(tab.id());
			}
		});
	}

	private void tellOfPresence(Set<String> groups) {
		if (!groups.isEmpty()) {
			this.listeners.get().forEach((listener) -> listener.presenceChanged(groups));
		}
	}

	/**
	 * A session is over. Tell those who work for its tabs.
	 */
	void endSession(String session) {
		Set<String> ended = ofSession(session).map(Tab::id).collect(Collectors.toUnmodifiableSet());
		this.listeners.get().forEach((listener) -> listener.sessionEnded(session, ended));
	}

	/**
	 * Return the sessions of all open tabs, and those for which something is done that
	 * have none.
	 * @return their identifiers
	 */
	public Set<String> sessions() {
		return Stream
			.concat(all().map(Tab::session).filter(Objects::nonNull),
					this.listeners.get().flatMap((listener) -> listener.sessions().stream()))
			.collect(Collectors.toSet());
	}

	/**
	 * Return all open tabs.
	 * @return the tabs
	 */
	public Stream<Tab> all() {
		return this.open.all();
	}

	/**
	 * Return how many tabs are open.
	 * @return the number of those that are connected
	 */
	public int size() {
		return this.open.size();
	}

	/**
	 * Return for how many tabs something is still done although their browsers have gone.
	 * @return the number of connections that have ended, but not what came over them
	 */
	public int leftSize() {
		return this.left.size();
	}

	/**
	 * Find the tab with an identifier. There may be two for a moment, while its page
	 * reconnects.
	 * @param id the identifier
	 * @return the tabs
	 */
	public Stream<Tab> withId(String id) {
		return this.open.find(TabIndex.Kind.ID, id);
	}

	/**
	 * Find the tabs of a session.
	 * @param session identifier of the session
	 * @return the tabs
	 */
	public Stream<Tab> ofSession(String session) {
		return this.open.find(TabIndex.Kind.SESSION, session).filter((tab) -> session.equals(tab.session()));
	}

	/**
	 * Find the tabs of a user.
	 * @param name name of the principal
	 * @return the tabs
	 */
	public Stream<Tab> ofUser(String name) {
		return this.open.find(TabIndex.Kind.USER, name).filter((tab) -> name.equals(tab.user()));
	}

	/**
	 * Something is about to be sent to a group. Pages that are about to join it, and were
	 * made before, are run again.
	 * @param group name of the group
	 */
	public void noteNews(String group) {
		this.news.note(group);
	}

	/**
	 * Find the tabs that have joined a group.
	 * @param group name of the group
	 * @return the tabs
	 */
	public Stream<Tab> inGroup(String group) {
		return this.open.find(TabIndex.Kind.GROUP, group).filter((tab) -> tab.broadcasts().include(group));
	}

	/**
	 * Find the tabs that show who is present in a group.
	 * @param group name of the group
	 * @return the tabs
	 */
	public Stream<Tab> presentIn(String group) {
		return this.open.find(TabIndex.Kind.PRESENCE, group).filter((tab) -> tab.broadcasts().showPresence(group));
	}

	/**
	 * Return the executor for everything that is not a reflex.
	 * @return the executor
	 */
	public ReflexExecutor upkeep() {
		return this.services.upkeep();
	}

	/**
	 * Attach no more tabs, take no more reflexes, and let those that were taken finish.
	 * @return a future that completes when they have finished
	 */
	public CompletableFuture<Void> drain() {
		this.draining = true;
		CompletableFuture<?>[] taken = all().map(Tab::finish).toArray(CompletableFuture<?>[]::new);
		return CompletableFuture.allOf(CompletableFuture.allOf(taken), this.left.allDone());
	}

	/**
	 * Forget what has not begun of browsers that have gone, because the server is
	 * stopping.
	 */
	public void forgetLeft() {
		this.left.close();
	}

	/**
	 * Attach tabs again, after {@link #drain()}.
	 */
	public void resume() {
		this.draining = false;
	}

}
