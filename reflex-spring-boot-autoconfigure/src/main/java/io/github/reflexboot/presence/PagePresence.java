package io.github.reflexboot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.NodeMessage;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.TabListener;
import io.github.reflexboot.tab.Tabs;

/**
 * Who is present: whoever has a page here, and whom other servers name. One thread of its
 * own knows it all; others only read what is to be shown. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class PagePresence implements ReflexPresence, TabListener, NodeListener, SmartLifecycle {

	/**
	 * After the way to the other servers, and before the web server: both stop in the
	 * other order.
	 */
	private static final int PHASE = Integer.MAX_VALUE - 9_000;

	private static final Duration COALESCED = Duration.ofMillis(100);

	/**
	 * So often others hear everything again in the time for which they believe it.
	 */
	private static final int TOLD_AGAIN = 3;

	private static final int ENTRIES_OF_OTHERS = 100_000;

	private final Tabs tabs;

	private final People people;

	private final Nodes nodes;

	private final Duration timeToLive;

	private final PresenceWords words = new PresenceWords();

	private final Map<String, PresentHere> here = new HashMap<>();

	private final PresentElsewhere elsewhere;

	private final Map<String, PresentNow> now = new ConcurrentHashMap<>();

	private final Set<String> waiting = ConcurrentHashMap.newKeySet();

	private final HeardNodes heard = new HeardNodes();

	private final Seldom telling = new Seldom(this::tellAll, COALESCED, this::later);

	private final Seldom asking;

	private long version;

	private volatile @Nullable ThreadPoolTaskScheduler scheduler;

	/**
	 * Create it.
	 * @param tabs all open tabs of this server
	 * @param people tells who is who
	 * @param nodes the other servers
	 * @param timeToLive how long others are believed that say nothing any more
	 */
	public PagePresence(Tabs tabs, People people, Nodes nodes, Duration timeToLive) {
		this.tabs = tabs;
		this.people = people;
		this.nodes = nodes;
		this.timeToLive = timeToLive;
		this.elsewhere = new PresentElsewhere(timeToLive, ENTRIES_OF_OTHERS);
		this.asking = new Seldom(() -> nodes.tell(this.words.event(PresenceWords.ASK)), Duration.ZERO, this::later);
	}

	@Override
	public List<Present> in(String group) {
		PresentNow known = this.now.get(group);
		return (known != null) ? known.present() : List.of();
	}

	@Override
	public void presenceChanged(Set<String> groups) {
		groups.forEach((group) -> {
			if (isRunning() && this.waiting.add(group)) {
				later(COALESCED, () -> {
					this.waiting.remove(group);
					settle(group);
				});
			}
		});
	}

	private void settle(String group) {
		PresentHere local = this.here.computeIfAbsent(group, (each) -> new PresentHere());
		boolean isChanged = local.settle(this.people.at(this.tabs.presentIn(group)), System.nanoTime());
		if (local.areSomeGone()) {
			later(PresentHere.UNTIL_GONE.plus(COALESCED), () -> settle(group));
		}
		if (local.people().isEmpty()) {
			this.here.remove(group);
		}
		if (isChanged) {
			tell(Map.of(group, local.people()));
		}
		show(group);
	}

	/**
	 * Have those pages run again that show others than those who are present.
	 */
	private void show(String group) {
		PresentHere local = this.here.get(group);
		Map<Person, Integer> all = (local != null) ? new HashMap<>(local.people()) : new HashMap<>();
		this.elsewhere.addTo(all, group);
		List<Present> present = PresentNow.list(all);
		String print = PresentNow.print(present);
		PresentNow before = this.now.get(group);
		PresentNow after = new PresentNow(present, print,
				(before != null && before.print().equals(print)) ? before.version() : ++this.version);
		if (present.isEmpty()) {
			this.now.remove(group);
		}
		else {
			this.now.put(group, after);
		}
		this.tabs.presentIn(group)
			.filter((tab) -> tab.broadcasts().lackPresence(group, print, after.version()))
			.forEach(Tab::refresh);
	}

	private void tell(Map<String, Map<Person, Integer>> groups) {
		if (this.nodes.areMany()) {
			this.words.write(groups).forEach(this.nodes::tell);
		}
	}

	private void tellAll() {
		Map<String, Map<Person, Integer>> groups = new HashMap<>();
		this.here.forEach((group, local) -> groups.put(group, local.people()));
		tell(groups);
	}

	@Override
	public Set<String> kinds() {
		return Set.of(PresenceWords.KIND);
	}

	@Override
	public void received(NodeMessage message) {
		String node = message.node();
		if (node == null) {
			return;
		}
		if (this.heard.isNew(node)) {
			this.telling.soon();
		}
		if (!message.kind().equals(PresenceWords.KIND)) {
			return;
		}
		String event = message.event();
		if (PresenceWords.ASK.equals(event)) {
			this.telling.soon();
		}
		else if (PresenceWords.LEAVE.equals(event)) {
			later(Duration.ZERO,
					() -> this.elsewhere.leave(node, System.nanoTime() + PresentHere.UNTIL_GONE.toNanos()));
			later(PresentHere.UNTIL_GONE.plus(COALESCED), this::expire);
		}
		else {
			Map<String, Map<Person, Integer>> told = this.words.read(message);
			later(Duration.ZERO, () -> told.forEach((group, present) -> {
				this.elsewhere.take(node, group, present, System.nanoTime());
				show(group);
			}));
		}
	}

	@Override
	public void missed() {
		this.asking.soon();
		this.telling.soon();
	}

	private void expire() {
		this.elsewhere.expire(System.nanoTime()).forEach(this::show);
	}

	private void later(Duration delay, Runnable task) {
		ThreadPoolTaskScheduler running = this.scheduler;
		if (running != null) {
			try {
				running.schedule(task, Instant.now().plus(delay));
			}
			catch (TaskRejectedException ex) {
				// This server is stopping, and shows nothing any more.
			}
		}
	}

	@Override
	public void disconnected(String tab) {
		// Whoever is present in a group is found by its tabs.
	}

	@Override
	public void sessionEnded(String session, Set<String> ended) {
		// Tabs leave the groups of a session that is over.
	}

	@Override
	public void start() {
		ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
		started.setThreadNamePrefix("reflex-presence-");
		started.setDaemon(true);
		started.initialize();
		this.waiting.clear();
		this.scheduler = started;
		this.asking.start();
		this.telling.start();
		later(Duration.ZERO, () -> List.copyOf(this.here.keySet()).forEach(this::settle));
		if (this.nodes.areMany()) {
			Duration interval = this.timeToLive.dividedBy(TOLD_AGAIN);
			started.scheduleWithFixedDelay(this::tellAll, interval);
			started.scheduleWithFixedDelay(this::expire, interval);
		}
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler running = this.scheduler;
		this.scheduler = null;
		if (running != null) {
			running.shutdown();
			this.nodes.tell(this.words.event(PresenceWords.LEAVE));
		}
	}

	@Override
	public boolean isRunning() {
		return this.scheduler != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
