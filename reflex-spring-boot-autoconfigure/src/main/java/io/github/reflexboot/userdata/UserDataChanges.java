package io.github.reflexboot.userdata;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.relay.Commits;

/**
 * What follows from a change: the user's other pages are refreshed when it is sure to
 * stay. Safe for use by several threads.
 */
final class UserDataChanges {

	private final Commits commits;

	private final Supplier<ReflexBroadcaster> broadcaster;

	UserDataChanges(Commits commits, Supplier<ReflexBroadcaster> broadcaster) {
		this.commits = commits;
		this.broadcaster = broadcaster;
	}

	void replaced(UserDataStore.Key key, UserDataStore.@Nullable Entry before, UserDataStore.@Nullable Entry after) {
		RequestReads reads = RequestReads.current();
		reads.replaced(key, before, after);
		Runnable refresh = isOnlyShown() ? () -> {
		} : () -> this.broadcaster.get().toUser(key.user()).refresh();
		this.commits.whenOver(refresh, () -> reads.forget(key));
	}

	/**
	 * Tell whether a page is run again without an action. If each of two pages changed
	 * something whenever it is shown, they would refresh each other forever.
	 */
	private static boolean isOnlyShown() {
		PageRun run = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)
				? PageRun.inTab(current.getRequest()) : null;
		return run != null && !run.hasAction();
	}

}
