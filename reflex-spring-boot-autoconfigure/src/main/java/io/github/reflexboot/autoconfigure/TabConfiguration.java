package io.github.reflexboot.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.broadcast.AnswerRefreshes;
import io.github.reflexboot.broadcast.PageBroadcaster;
import io.github.reflexboot.dispatch.ServerEntrance;
import io.github.reflexboot.invoke.EventJson;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.MessageLimits;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.relay.Shelf;
import io.github.reflexboot.tab.EndedSessions;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.OpenTabLimits;
import io.github.reflexboot.tab.PageMemory;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.RunningShares;
import io.github.reflexboot.tab.SessionEndListener;
import io.github.reflexboot.tab.SignedGroups;
import io.github.reflexboot.tab.TabBeans;
import io.github.reflexboot.tab.TabLanes;
import io.github.reflexboot.tab.TabLimits;
import io.github.reflexboot.tab.TabListener;
import io.github.reflexboot.tab.TabScopeRegistrar;
import io.github.reflexboot.tab.TabServices;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.tab.WaitingBudget;
import io.github.reflexboot.tab.TurnObserver;
import io.github.reflexboot.visitor.ContainerSessions;
import io.github.reflexboot.visitor.CookieTickets;
import io.github.reflexboot.visitor.ExpiredSessions;
import io.github.reflexboot.visitor.SessionEnds;
import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.SessionLookup;

/**
 * What keeps open tabs, whatever connects them.
 */
@Configuration(proxyBeanMethods = false)
class TabConfiguration {

	static final String PUSHES = "reflexPushExecutor";

	static final String UPKEEP = "reflexUpkeepExecutor";

	private static final String SPRING_SESSION = "org.springframework.session.SessionRepository";

	@Bean
	@ConditionalOnMissingBean
	MessageCodec reflexMessageCodec(ReflexProperties properties) {
		return new MessageCodec(new MessageLimits(ReflexProperties.bytes(properties.limits().messageSize()),
				properties.limits().messageDepth(), properties.limits().params(), properties.limits().tokens(),
				properties.limits().fieldDepth()));
	}

	@Bean
	@ConditionalOnMissingBean
	TabServices reflexTabServices(MessageCodec codec, RoundTrip roundTrip, CookieTickets cookies,
			FailureReporter failures, ReflexExecutor executor, @Qualifier(UPKEEP) ReflexExecutor upkeep,
			SessionLocks locks, ReflexProperties properties, TurnObserver observer, Measures measures) {
		ReflexLimits limits = properties.limits();
		return new TabServices(codec, roundTrip, cookies, failures,
				new RunningShares(executor, locks, limits.runningPerSession(), properties.runningPerAddress(),
						properties.mostRefreshes()),
				new TabLanes(), upkeep,
				new WaitingBudget(limits.waitingSizePerSession().toBytes(), limits.waitingSize().toBytes()),
				new PageMemory(properties.pageMemoryBytes()), new TabLimits(properties.limits().waiting(),
						properties.limits().rate(), properties.limits().burst(), limits.pageTimeout()),
				properties.showTimes(), observer, measures);
	}

	@Bean
	@ConditionalOnMissingBean
	Tabs reflexTabs(TabServices services, SignedGroups groups, @Qualifier(PUSHES) ReflexExecutor pushes,
			ObjectProvider<TabListener> listeners, ReflexProperties properties, Measures measures) {
		ReflexLimits limits = properties.limits();
		OpenTabLimits open = new OpenTabLimits(properties.limits().connectionsPerSession(),
				limits.connectionsPerAddress(), limits.connections(), measures.refusals());
		Supplier<List<TabListener>> all = SingletonSupplier.of(() -> listeners.orderedStream().toList());
		return new Tabs(services, open, groups, pushes, () -> all.get().stream());
	}

	@Bean
	@ConditionalOnMissingBean
	TabBeans reflexTabBeans(ObjectProvider<Tabs> tabs, ReflexProperties properties) {
		ReflexLimits limits = properties.limits();
		return new TabBeans(limits.tabsWithBeans(), limits.connectionsPerSession(),
				(tab) -> tabs.getObject().withId(tab).findAny().isPresent());
	}

	@Bean
	static TabScopeRegistrar reflexTabScope() {
		return new TabScopeRegistrar();
	}

	@Bean
	@ConditionalOnMissingBean
	EndedSessions reflexEndedSessions(Tabs tabs, CookieTickets cookies, SessionEnds ends, ReflexProperties properties,
			Nodes nodes) {
		return new EndedSessions(tabs, cookies, ends, properties.session().checkInterval(), nodes);
	}

	@Bean(name = PUSHES, defaultCandidate = false)
	ReflexExecutor reflexPushExecutor(Environment environment) {
		return ReflexThreads.pushes(environment);
	}

	@Bean(name = UPKEEP, defaultCandidate = false)
	ReflexExecutor reflexUpkeepExecutor(Environment environment) {
		return ReflexThreads.upkeep(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionEnds reflexSessionEnds(ObjectProvider<ExpiredSessions> expired, ObjectProvider<SessionLookup> store) {
		return new SessionEnds(expired.orderedStream().toList(), store.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean(value = SessionLookup.class, type = SPRING_SESSION)
	ContainerSessions reflexContainerSessions(WebApplicationContext context, ObjectProvider<ServerEntrance> servers) {
		return new ContainerSessions(context, servers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	CookieTickets reflexCookieTickets(ReflexProperties properties, SessionEnds ends, Shelf shelf) {
		return new CookieTickets(properties.path() + ConnectionConfiguration.COOKIES,
				properties.connection().cookieTimeout(), ends, shelf);
	}

	@Bean
	@ConditionalOnMissingBean
	SignedGroups reflexGroups(ReflexProperties properties) {
		return new SignedGroups(properties.key());
	}

	@Bean
	@ConditionalOnMissingBean(ReflexBroadcaster.class)
	PageBroadcaster reflexBroadcaster(Tabs tabs, MessageCodec codec, EventJson json, EndedSessions sessions,
			Nodes nodes) {
		return new PageBroadcaster(tabs, codec, json, sessions, nodes);
	}

	@Bean
	AnswerRefreshes reflexAnswerRefreshes(ObjectProvider<ReflexBroadcaster> broadcaster) {
		return new AnswerRefreshes(broadcaster::getObject);
	}

	@Bean
	SessionEndListener reflexSessionEndListener(ObjectProvider<EndedSessions> sessions,
			ObjectProvider<ContainerSessions> container) {
		return new SessionEndListener(sessions, container.stream().findAny().isPresent());
	}

}
