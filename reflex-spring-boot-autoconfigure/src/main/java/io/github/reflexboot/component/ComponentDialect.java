package io.github.reflexboot.component;

import java.util.Set;

import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/**
 * What templates say of components: {@code <reflex:component name="…">} shows one,
 * {@code <reflex:slot>} what its tag holds, and {@code data-reflex-model} lets the
 * visitor set a field of it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ComponentDialect extends AbstractProcessorDialect {

	private static final int PRECEDENCE = 1000;

	private final ComponentParts parts;

	ComponentDialect(ComponentParts parts) {
		super("Components of Reflex for Spring Boot", "reflex", PRECEDENCE);
		this.parts = parts;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new ComponentProcessor(prefix, this.parts), new SlotProcessor(prefix), new ModelFieldProcessor());
	}

}
