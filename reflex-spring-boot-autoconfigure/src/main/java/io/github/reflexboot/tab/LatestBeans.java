package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The beans of the pages that were used last: so many of one session, and of all. Those
 * go first that were not used for longest, which a cache does not promise: one that
 * prefers what is used often could refuse a page that was just opened. Safe for use by
 * several threads.
 */
final class LatestBeans {

	private final int most;

	private final int mostOfSession;

	/**
	 * In the order of their last use, by the identifiers of the tabs.
	 */
	private final Map<String, BeansOfTab> tabs = new LinkedHashMap<>(16, 0.75f, true);

	/**
	 * The tabs of each session, in the order of their last use.
	 */
	private final Map<String, Set<String>> ofSession = new HashMap<>();

	LatestBeans(int most, int mostOfSession) {
		this.most = most;
		this.mostOfSession = mostOfSession;
	}

	/**
	 * Return the beans of a tab, new ones if it has none or they were made for somebody
	 * else.
	 */
	BeansOfTab use(String tab, BeansOfTab.Owner owner) {
		List<BeansOfTab> ended = new ArrayList<>();
		BeansOfTab used;
		synchronized (this) {
			used = this.tabs.get(tab);
			if (used == null || !used.isFor(owner)) {
				end(tab, ended);
				used = new BeansOfTab(owner);
				this.tabs.put(tab, used);
			}
			markUsed(tab, owner.session(), ended);
			if (this.tabs.size() > this.most) {
				end(this.tabs.keySet().iterator().next(), ended);
			}
		}
		ended.forEach(BeansOfTab::destroy);
		return used;
	}

	private void markUsed(String tab, @Nullable String session, List<BeansOfTab> ended) {
		if (session != null) {
			Set<String> alike = this.ofSession.computeIfAbsent(session, (any) -> new LinkedHashSet<>());
			alike.remove(tab);
			alike.add(tab);
			if (alike.size() > this.mostOfSession) {
				end(alike.iterator().next(), ended);
			}
		}
	}

	private void end(String tab, List<BeansOfTab> ended) {
		BeansOfTab beans = this.tabs.remove(tab);
		if (beans != null) {
			ended.add(beans);
			forgetOfSession(tab, beans.session());
		}
	}

	private void forgetOfSession(String tab, @Nullable String session) {
		Set<String> alike = this.ofSession.get(session);
		if (alike != null && alike.remove(tab) && alike.isEmpty()) {
			this.ofSession.remove(session);
		}
	}

	/**
	 * End the beans of a tab.
	 */
	void end(String tab) {
		List<BeansOfTab> ended = new ArrayList<>();
		synchronized (this) {
			end(tab, ended);
		}
		ended.forEach(BeansOfTab::destroy);
	}

	/**
	 * End the beans that were made for a session.
	 */
	void endSession(String session) {
		List<BeansOfTab> ended = new ArrayList<>();
		synchronized (this) {
			List.copyOf(this.ofSession.getOrDefault(session, Set.of())).forEach((tab) -> end(tab, ended));
		}
		ended.forEach(BeansOfTab::destroy);
	}

	/**
	 * End those that some condition is true of.
	 */
	void endIf(BiPredicate<String, BeansOfTab> condition) {
		List<BeansOfTab> ended = new ArrayList<>();
		synchronized (this) {
			for (Iterator<Map.Entry<String, BeansOfTab>> each = this.tabs.entrySet().iterator(); each.hasNext();) {
				Map.Entry<String, BeansOfTab> entry = each.next();
				if (condition.test(entry.getKey(), entry.getValue())) {
					each.remove();
					ended.add(entry.getValue());
					forgetOfSession(entry.getKey(), entry.getValue().session());
				}
			}
		}
		ended.forEach(BeansOfTab::destroy);
	}

	synchronized boolean isEmpty() {
		return this.tabs.isEmpty();
	}

}
