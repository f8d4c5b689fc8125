package io.github.reflexboot.tab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.page.Visitor;
import io.github.reflexboot.protocol.ServerMessage;

/**
 * What a tab gets that nobody at it has asked for: the groups that it has joined, and a
 * queue, so that whoever broadcasts waits for no browser. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class TabBroadcasts {

	private static final Log logger = LogFactory.getLog(TabBroadcasts.class);

	/**
	 * How many messages a slow browser may leave unread before it has to start anew.
	 */
	private static final int CAPACITY = 256;

	private final ReflexGroups groups;

	private final Visitor visitor;

	private final SerialQueue queue;

	private final AnswerSender sender;

	private volatile Set<String> joined = Set.of();

	/**
	 * Begin with no groups.
	 * @param groups reads tokens
	 * @param visitor who shows them
	 * @param executor where messages are sent
	 * @param sender sends them
	 */
	public TabBroadcasts(ReflexGroups groups, Visitor visitor, ReflexExecutor executor, AnswerSender sender) {
		this.groups = groups;
		this.visitor = visitor;
		this.queue = new SerialQueue(executor::execute, CAPACITY,
				new Pace(Integer.MAX_VALUE, Integer.MAX_VALUE, System::nanoTime));
		this.sender = sender;
	}

	/**
	 * Join groups, and leave all others. Tokens that are not this application's, or of
	 * another session, are left out. Since the page may have been made before the session
	 * or the key became another one, it is run again and shows what is right now.
	 * @param tokens what the page shows to prove that it may
	 */
	public void join(List<String> tokens) {
		String session = this.visitor.session();
		List<Optional<String>> named = tokens.stream().map((token) -> this.groups.read(token, session)).toList();
		this.joined = named.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
		if (named.contains(Optional.<String>empty())) {
			logger.debug("A page has asked for groups by tokens that were not made here, or under another key "
					+ "(reflex.secret), or for another session. They are left out, and the page is run again.");
			offer(new ServerMessage.Refresh());
		}
	}

	/**
	 * Tell whether the tab is in a group.
	 * @param group name of the group
	 * @return whether it is
	 */
	public boolean include(String group) {
		return this.joined.contains(group);
	}

	/**
	 * Send a message when those before it are sent.
	 * @return {@code false} if too many are waiting, or if the tab is closed
	 */
	boolean offer(ServerMessage message) {
		return this.queue.offer(() -> this.sender.send(message));
	}

	void close() {
		this.queue.close();
	}

}
