package io.github.reflexboot.component;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;

import io.github.reflexboot.invoke.ComponentCall;
import io.github.reflexboot.invoke.ReflexCall;
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
	 */
	public Components(ApplicationContext application, Supplier<ConversionService> conversionService, JsonMapper mapper,
			Supplier<ReflexRegistry> registry, Supplier<? extends ITemplateEngine> engine, ComponentLimits limits) {
		this.parts = new ComponentParts(registry,
				new ComponentFactory(application, new StateCodec(mapper),
						new SessionStates(limits.maxStates(), limits.maxStateSize())),
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
	 * @return the call; {@code null} if nobody remembers what the tab shows, so that its
	 * page has to be run first
	 */
	public @Nullable ComponentRun begin(ReflexCall call, Visitor visitor) {
		KnownComponents known = this.memory.find(call.tab(), visitor);
		ComponentCall component = call.component();
		return (known != null && component != null) ? new ComponentRun(call, component, known, this.parts) : null;
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
		KnownComponents before = isWhole ? seen : this.memory.find(tab, visitor);
		if (seen == null && !isWhole) {
			return;
		}
		if (seen != null && before != null) {
			this.memory.keep(tab, visitor, before.with(seen.components()));
		}
		else {
			// Nothing is shown, or the visitor has become somebody else during an action.
			this.memory.forget(tab);
		}
	}

}
