package io.github.reflexboot.broadcast;

import java.security.Principal;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.invoke.ActionListener;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.registry.RefreshType;

/**
 * Refreshes the pages that an action names, besides the one that has called it. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class AnswerRefreshes implements ActionListener {

	private final Supplier<ReflexBroadcaster> broadcaster;

	/**
	 * Create it.
	 * @param broadcaster reaches the pages; asked for at first use
	 */
	public AnswerRefreshes(Supplier<ReflexBroadcaster> broadcaster) {
		this.broadcaster = broadcaster;
	}

	@Override
	public void succeeded(ReflexCall call, HttpServletRequest request, boolean changesNothing) {
		RefreshType refreshes = (call.action() != null) ? call.action().refreshes() : null;
		ReflexBroadcaster.Broadcast pages = (refreshes != null && !changesNothing) ? pages(refreshes, request) : null;
		if (pages != null) {
			pages.except(call.tab()).refresh();
		}
	}

	private ReflexBroadcaster.@Nullable Broadcast pages(RefreshType refreshes, HttpServletRequest request) {
		ReflexBroadcaster all = this.broadcaster.get();
		HttpSession session = request.getSession(false);
		Principal user = request.getUserPrincipal();
		return switch (refreshes.scope()) {
			case TAB -> null;
			case SESSION -> (session != null) ? all.toSession(session.getId()) : null;
			case USER -> (user != null) ? all.toUser(user.getName()) : null;
			case GROUP -> all.toGroup(refreshes.group());
			case ALL -> all.toAll();
		};
	}

	@Override
	public void failed(ReflexCall call, HttpServletRequest request, Throwable cause) {
	}

}
