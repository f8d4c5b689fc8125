package io.github.reflexboot.observation;

import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;

import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.ReceivedKind;
import io.github.reflexboot.measure.SentKind;
import io.github.reflexboot.measure.Tally;
import io.github.reflexboot.measure.WholeMorphReason;
import io.github.reflexboot.measure.WholePageReason;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.PageMemory;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.Tabs;

/**
 * Shows Micrometer what is counted and what is open. A meter is there from the start, so
 * that a dashboard can tell 0 from unknown.
 *
 * @since 0.1.0
 */
public final class ReflexMeters implements MeterBinder {

	private static final String BYTES = "bytes";

	private final Measures measures;

	private final Tabs tabs;

	private final PageMemory pages;

	private final Nodes nodes;

	private final Map<String, ReflexExecutor> executors;

	/**
	 * Create it.
	 * @param measures what is counted
	 * @param tabs what is open
	 * @param pages what is remembered
	 * @param nodes the other servers
	 * @param executors where things run, by their names
	 */
	public ReflexMeters(Measures measures, Tabs tabs, PageMemory pages, Nodes nodes,
			Map<String, ReflexExecutor> executors) {
		this.measures = measures;
		this.tabs = tabs;
		this.pages = pages;
		this.nodes = nodes;
		this.executors = Map.copyOf(executors);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		bindTabs(registry);
		bindMessages(registry);
		bindWholePages(registry);
		bindRelay(registry);
		for (Limit limit : Limit.values()) {
			count(registry, "reflex.refused", "What limits have refused", Tags.of("limit", limit.property()),
					(measures) -> measures.refusals().total(limit));
		}
		for (int code : this.measures.codes()) {
			String name = (code != Measures.OTHER_CODE) ? String.valueOf(code) : "other";
			count(registry, "reflex.closed", "Connections that were closed", Tags.of("code", name),
					(measures) -> measures.closed(code));
		}
		this.executors.forEach((name, executor) -> {
			ThreadPoolExecutor pool = executor.pool();
			if (pool != null) {
				new ExecutorServiceMetrics(pool, name, Tags.empty()).bindTo(registry);
			}
		});
	}

	private void bindTabs(MeterRegistry registry) {
		String tabs = "Pages that are open, or left before all was done that they had asked for";
		gauge(registry, "reflex.tabs", tabs, Tags.of("state", "connected"), this.tabs, Tabs::size);
		gauge(registry, "reflex.tabs", tabs, Tags.of("state", "left"), this.tabs, Tabs::leftSize);
		gauge(registry, "reflex.sessions", "Sessions that are watched for their end", Tags.empty(), this.tabs,
				(all) -> all.sessions().size());
		String memory = "What remembered pages take";
		Gauge.builder("reflex.page.memory", this.pages, PageMemory::plainBytes)
			.description(memory)
			.tag("part", "plain")
			.baseUnit(BYTES)
			.register(registry);
		Gauge.builder("reflex.page.memory", this.pages, PageMemory::packedBytes)
			.description(memory)
			.tag("part", "packed")
			.baseUnit(BYTES)
			.register(registry);
		count(registry, "reflex.refreshes.merged", "Refreshes of tabs that were to be refreshed anyway", Tags.empty(),
				Measures::mergedRefreshes);
	}

	private void bindMessages(MeterRegistry registry) {
		for (SentKind kind : SentKind.values()) {
			bind(registry, "reflex.sent", "to browsers", kind, this.measures.sent(kind));
		}
		for (ReceivedKind kind : ReceivedKind.values()) {
			bind(registry, "reflex.received", "from browsers", kind, this.measures.received(kind));
		}
	}

	private void bindWholePages(MeterRegistry registry) {
		for (WholePageReason reason : WholePageReason.values()) {
			count(registry, "reflex.whole.pages", "Pages that were sent as a whole", Tags.of("reason", reason.name()),
					(measures) -> measures.wholePages(reason));
		}
		for (WholeMorphReason reason : WholeMorphReason.values()) {
			count(registry, "reflex.whole.morphs", "Pages that browsers have morphed as a whole",
					Tags.of("reason", reason.name()), (measures) -> measures.wholeMorphs(reason));
		}
	}

	private static void bind(MeterRegistry registry, String name, String direction, Enum<?> kind, Tally tally) {
		FunctionCounter.builder(name, tally, Tally::bytes)
			.description("Bytes of messages " + direction)
			.tag("kind", kind.name())
			.baseUnit(BYTES)
			.register(registry);
		FunctionCounter.builder(name + ".messages", tally, Tally::messages)
			.description("Messages " + direction)
			.tag("kind", kind.name())
			.register(registry);
	}

	private void bindRelay(MeterRegistry registry) {
		if (!this.nodes.areMany()) {
			return;
		}
		gauge(registry, "reflex.relay.connected", "Whether other servers are heard, and hear this one", Tags.empty(),
				this.nodes, (nodes) -> (nodes.isHearing() && nodes.isTelling()) ? 1 : 0);
		gauge(registry, "reflex.relay.waiting", "Messages that wait until the engine takes them", Tags.empty(),
				this.nodes, Nodes::waiting);
		count(registry, "reflex.relay.gaps", "How often messages of other servers may have been lost", Tags.empty(),
				Measures::gaps);
		count(registry, "reflex.relay.dropped", "Messages for other servers that were dropped", Tags.empty(),
				Measures::dropped);
	}

	private static <T> void gauge(MeterRegistry registry, String name, String description, Tags tags, T source,
			ToDoubleFunction<T> value) {
		Gauge.builder(name, source, value).description(description).tags(tags).register(registry);
	}

	private void count(MeterRegistry registry, String name, String description, Tags tags,
			ToDoubleFunction<Measures> value) {
		FunctionCounter.builder(name, this.measures, value).description(description).tags(tags).register(registry);
	}

}
