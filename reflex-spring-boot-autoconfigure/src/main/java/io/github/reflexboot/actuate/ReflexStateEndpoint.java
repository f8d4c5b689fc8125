package io.github.reflexboot.actuate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.web.util.pattern.PathPattern;

import io.github.reflexboot.actuate.ReflexState.Action;
import io.github.reflexboot.actuate.ReflexState.OpenTab;
import io.github.reflexboot.actuate.ReflexState.OpenTabs;
import io.github.reflexboot.actuate.ReflexState.Refused;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Refusals;
import io.github.reflexboot.observation.ActionTimes;
import io.github.reflexboot.registry.ActionGuards;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

/**
 * The endpoint {@code reflex}: what can be called, how that goes, and what is open. Who
 * has a page open is shown only to those who may see details.
 *
 * @since 0.1.0
 */
@Endpoint(id = "reflex")
public final class ReflexStateEndpoint {

	/**
	 * Nobody reads more of them.
	 */
	private static final int MOST_TABS = 500;

	private final ReflexRegistry registry;

	private final ActionGuards guards;

	private final ActionTimes times;

	private final Tabs tabs;

	private final Refusals refusals;

	private final Show details;

	/**
	 * Create the endpoint.
	 * @param registry what can be called
	 * @param guards what protects it
	 * @param times how long it takes
	 * @param tabs what is open
	 * @param refusals what limits have refused
	 * @param details who may see whose pages are open
	 */
	public ReflexStateEndpoint(ReflexRegistry registry, ActionGuards guards, ActionTimes times, Tabs tabs,
			Refusals refusals, Show details) {
		this.registry = registry;
		this.guards = guards;
		this.times = times;
		this.tabs = tabs;
		this.refusals = refusals;
		this.details = details;
	}

	/**
	 * Return what there is.
	 * @return the state of this server
	 */
	@ReadOperation
	public ReflexState state() {
		return state(this.details == Show.ALWAYS);
	}

	ReflexState state(boolean showsDetails) {
		List<OpenTab> open = showsDetails ? this.tabs.all().limit(MOST_TABS).map(this::describe).toList() : null;
		return new ReflexState(this.registry.actions().map(this::describe).toList(),
				this.registry.components().map(this::describe).toList(),
				new OpenTabs(this.tabs.size(), this.tabs.leftSize(), this.tabs.sessions().size(), open),
				limits(showsDetails));
	}

	private ReflexState.Component describe(ComponentType type) {
		return new ReflexState.Component(type.name(), type.beanClass().getName(),
				type.actions()
					.values()
					.stream()
					.sorted(Comparator.comparing(ReflexMethod::target))
					.map(this::describe)
					.toList());
	}

	private Action describe(ReflexMethod action) {
		return new Action(action.target(), action.beanName(), action + action.signature(),
				action.pages().patterns().stream().map(PathPattern::getPatternString).toList(), this.guards.of(action),
				this.times.of(action.target()).map(ReflexState.Calls::of).orElse(null));
	}

	private OpenTab describe(Tab tab) {
		String session = tab.session();
		return new OpenTab(tab.id(), tab.user(), (session != null) ? this.refusals.hash(session) : null,
				tab.broadcasts().groups());
	}

	private Map<String, Refused> limits(boolean showsDetails) {
		Map<String, Refused> limits = new TreeMap<>();
		for (Limit limit : Limit.values()) {
			long total = this.refusals.total(limit);
			if (total > 0) {
				limits.put(limit.property(), new Refused(total, showsDetails ? this.refusals.most(limit) : null));
			}
		}
		return limits;
	}

}
