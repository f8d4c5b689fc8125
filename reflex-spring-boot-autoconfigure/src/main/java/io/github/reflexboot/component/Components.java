package io.github.reflexboot.component;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;

import io.github.reflexboot.component.ComponentMemory.Remembered;
import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.visitor.Visitor;

/**
 * All that is done with components: what shows them in templates, what calls them, and
 * what is remembered of the pages that show them. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Components {

	private final ComponentParts parts;

	private final ComponentMemory memory;

	/**
	 * Create it.
	 * @param application where the components are
	 * @param conversionService converts what tags say to the types of fields; asked for
	 * at first use
	 * @param mapper the application's mapper, for the state
	 * @param registry all components; asked for at first use
	 * @param engine renders their templates; asked for at first use, since it has our
	 * dialect
	 * @param limits what visitors may make grow
	 * @param signing how states are signed that pages carry; {@code null} if they are
	 * kept in sessions
	 */
	public Components(ApplicationContext application, Supplier<ConversionService> conversionService, JsonMapper mapper,
			Supplier<ReflexRegistry> registry, Supplier<? extends ITemplateEngine> engine, ComponentLimits limits,
			@Nullable StateSigning signing) {
		ComponentStates states = (signing != null) ? new SignedStates(signing, Clock.systemUTC())
				: new SessionStates(limits.maxStates(), limits.maxSessionSize());
		this.parts = new ComponentParts(registry,
				new ComponentFactory(application, new StateCodec(mapper), states, limits),
				new ComponentArguments(conversionService),
				new ComponentTemplates(application, conversionService, engine));
		this.memory = new ComponentMemory(limits.maxMemory());
	}

	/**
	 * Return what templates can say of components.
	 * @return the dialect
	 */
	public ComponentDialect dialect() {
		return new ComponentDialect(this.parts);
	}

	/**
	 * Begin to call a component.
	 * @param call what to call
	 * @param visitor who asks
	 * @param shown the components of the page that was just run for it; {@code null} if
	 * none was
	 * @return the call; {@code null} if nobody remembers what the tab shows, so that its
	 * page has to be run first
	 */
	public @Nullable ComponentRun begin(ReflexCall call, Visitor visitor, @Nullable PageComponents shown) {
		if (!call.isForComponents()) {
			return null;
		}
		Remembered page = (shown != null) ? just(shown, visitor) : this.memory.find(call.tab(), visitor);
		if (page == null) {
			return null;
		}
		ComponentRun run = new ComponentRun(call, page.known(), this.parts);
		run.page().in(states(call.tab(), call.message(), visitor, page));
		return run;
	}

	/**
	 * What was just shown is not looked up: others may need its space already.
	 */
	private static @Nullable Remembered just(PageComponents shown, Visitor visitor) {
		KnownComponents known = shown.known();
		return (known != null) ? Remembered.of(visitor, known, shown.states(known)) : null;
	}

	/**
	 * Tell whether nobody knows the states of the page of a call whose components are not
	 * remembered: its browser has to run the page first, and to say what it shows.
	 * @param call what to call
	 * @return whether running the page here could lose some of them
	 */
	public boolean areForgotten(ReflexCall call) {
		return this.parts.factory().states().areWithBrowsers() && call.message().states() == null;
	}

	/**
	 * Make known what is remembered of a tab whose page is about to be run, unless
	 * {@link #begin} has done so.
	 * @param page the components that are going to be rendered
	 * @param tab the tab
	 * @param message what its browser has sent
	 * @param visitor who looks at it
	 * @param isKnown whether it is the page that the tab shows, and not one that is
	 * opened in its place
	 */
	public void prepare(PageComponents page, String tab, ReflexMessage message, Visitor visitor, boolean isKnown) {
		if (!page.isInTab()) {
			page.in(states(tab, message, visitor, isKnown ? this.memory.find(tab, visitor) : null));
		}
	}

	private TabStates states(String tab, ReflexMessage message, Visitor visitor, @Nullable Remembered page) {
		return TabStates.of(tab, (page != null) ? page.states() : Map.of(), message, (states) -> {
			if (page != null) {
				this.memory.keep(tab, visitor, page.known(), states);
			}
		});
	}

	/**
	 * Remember what a tab shows.
	 * @param tab the tab
	 * @param visitor who looks at it
	 * @param page the components that were rendered
	 * @param isWhole whether they are all of the page
	 */
	public void remember(String tab, Visitor visitor, PageComponents page, boolean isWhole) {
		KnownComponents seen = page.known();
		Remembered found = isWhole ? null : this.memory.find(tab, visitor);
		if (seen == null && !isWhole) {
			return;
		}
		KnownComponents known = isWhole ? seen
				: (found != null && seen != null) ? found.known().after(seen, page.taken().alone()) : null;
		if (known != null) {
			Map<String, TabState> states = page.states(known);
			if (found == null || known != found.known() || !states.equals(found.states())) {
				this.memory.keep(tab, visitor, known, states);
			}
		}
		else {
			// Nothing is shown, or the visitor has become somebody else during an action.
			this.memory.forget(tab);
		}
	}

}
