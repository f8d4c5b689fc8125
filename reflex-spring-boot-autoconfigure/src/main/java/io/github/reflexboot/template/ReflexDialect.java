package io.github.reflexboot.template;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.keep.KeptElements;
import io.github.reflexboot.root.RootProcessors;

/**
 * What templates can say besides {@code data-*} attributes:
 * {@code reflex:subscribe="${group}"} lets the page join a group, by the token that it
 * writes, in this session. Its expression cannot read parameters of the request, so that
 * no visitor chooses the group. With {@code reflex:presence="here"} beside it, the
 * variable of that name holds who else has joined it that way.
 * {@code reflex:cache="${row}"} keeps an element as it was rendered, for as long as its
 * key is equal. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "reflex";

	private static final int PRECEDENCE = 1000;

	private final ReflexGroups groups;

	private final Supplier<PresentAtRender> presence;

	private final KeptElements elements;

	/**
	 * Create a dialect.
	 * @param groups makes the tokens
	 * @param presence knows who is in a group
	 * @param elements keeps what was rendered
	 */
	public ReflexDialect(ReflexGroups groups, Supplier<PresentAtRender> presence, KeptElements elements) {
		super("Reflex for Spring Boot", PREFIX, PRECEDENCE);
		this.groups = groups;
		this.presence = presence;
		this.elements = elements;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		Set<IProcessor> processors = new HashSet<>(this.elements.processors(prefix));
		processors.addAll(RootProcessors.of(prefix));
		processors.add(new Subscribe(prefix, PRECEDENCE, this.groups, this.presence));
		processors.add(new Subscribe.PresenceAlone(prefix, PRECEDENCE));
		return processors;
	}

}
