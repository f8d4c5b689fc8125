package io.github.reflexboot.template;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.ComponentMarkup;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Checks what templates say of components: their tags and slots, the fields that are
 * bound, and the templates of the components themselves. For one thread.
 */
final class ComponentCheck {

	private final ReflexRegistry registry;

	private final Findings findings;

	private final ComponentTagCheck tags;

	private final SlotCheck slots = new SlotCheck();

	private final Set<String> withTemplate = new HashSet<>();

	ComponentCheck(ReflexRegistry registry, Findings findings) {
		this.registry = registry;
		this.findings = findings;
		this.tags = new ComponentTagCheck(registry, findings);
	}

	/**
	 * Return the component whose template a file is.
	 * @return the component; {@code null} if it is that of none
	 */
	@Nullable ComponentType componentOf(String file) {
		String name = nameIn(file);
		return this.registry.components().filter((type) -> type.name().equals(name)).findFirst().orElse(null);
	}

	private static @Nullable String nameIn(String file) {
		if (!file.startsWith(ComponentMarkup.FOLDER)) {
			return null;
		}
		int dot = file.lastIndexOf('.');
		return file.substring(ComponentMarkup.FOLDER.length(), (dot > 0) ? dot : file.length());
	}

	void template(String file, Markup markup) {
		ComponentType type = componentOf(file);
		if (type != null) {
			this.withTemplate.add(type.name());
			ComponentRootCheck.check(file, markup, type, this.findings);
			markup.elements().forEach((element) -> this.slots.template(type.name(), element));
		}
	}

	void element(String file, Markup.Element element) {
		if (ComponentMarkup.isComponent(element.name())) {
			this.tags.check(file, element);
		}
		if (ComponentMarkup.isSlot(element.name())) {
			slot(file, element);
			this.slots.element(file, element);
		}
		Markup.Attribute model = element.attributes().get(ComponentMarkup.MODEL);
		if (model != null) {
			model(file, element, model);
		}
	}

	private void slot(String file, Markup.Element slot) {
		Markup.Element around = slot.parent();
		boolean isContent = around != null && ComponentMarkup.isComponent(around.name());
		ComponentOwner owner = ComponentOwner.ofTemplate(slot, componentOf(file));
		if (!isContent && owner.type() == null && !owner.isUnsure()) {
			this.findings.add(file, slot.line(), "<" + slot.name() + ">", "<" + slot.name()
					+ "> stands in no component, expected it directly in a <reflex:component>, or in" + outside(file));
		}
	}

	private void model(String file, Markup.Element element, Markup.Attribute model) {
		this.findings.countTarget();
		ComponentOwner template = ComponentOwner.ofTemplate(element, componentOf(file));
		ComponentOwner owner = (template.type() != null) ? ComponentOwner.of(element, template.type(), this.registry)
				: template;
		field(file, model.line(), model.toString(), model.value(), owner);
	}

	/**
	 * Check an entry of {@code data-reflex} that is for the component around.
	 * @param field the field that it sets; {@code null} if it calls an action
	 */
	void entry(String file, int line, String target, @Nullable String field, Markup.Element element) {
		this.findings.countTarget();
		ComponentOwner owner = ComponentOwner.of(element, componentOf(file), this.registry);
		if (field != null) {
			field(file, line, target, field, owner);
		}
		else if (isKnown(file, line, target, owner, () -> this.registry.checkActionOfAny(target))
				&& owner.type() != null) {
			action(file, line, target, owner.type());
		}
	}

	private void field(String file, int line, String written, String field, ComponentOwner owner) {
		if (isKnown(file, line, written, owner, () -> this.registry.checkFieldOfAny(field)) && owner.type() != null) {
			try {
				owner.type().bindable(field);
			}
			catch (UnknownReflexException ex) {
				this.findings.add(file, line, written, ex);
			}
		}
	}

	private void action(String file, int line, String target, ComponentType type) {
		try {
			ActionArguments.check(type.action(target), 0);
		}
		catch (UnknownReflexException | IllegalArgumentException ex) {
			this.findings.add(file, line, target, ex);
		}
	}

	/**
	 * Tell whether it is known for which component something is.
	 * @param ofAny throws an exception if it can be for none at all
	 */
	private boolean isKnown(String file, int line, String written, ComponentOwner owner, Runnable ofAny) {
		if (owner.isUnsure()) {
			unsure(file, line, written, ofAny);
		}
		else if (owner.type() == null) {
			this.findings.add(file, line, written, "'" + written
					+ "' is for the component around the element, but there is none: expected it in" + outside(file));
		}
		return owner.type() != null;
	}

	private void unsure(String file, int line, String written, Runnable ofAny) {
		try {
			ofAny.run();
			this.findings.addUnchecked(file, line, written);
		}
		catch (UnknownReflexException ex) {
			this.findings.add(file, line, written, ex);
		}
	}

	/**
	 * Say where a component would be, and why a file that looks like it is none.
	 */
	private String outside(String file) {
		String name = nameIn(file);
		if (name != null) {
			try {
				this.registry.component(name);
			}
			catch (UnknownReflexException ex) {
				return " the template of a component, which " + file + " is not. " + ex.getMessage();
			}
		}
		return " a template of " + ComponentMarkup.FOLDER;
	}

	/**
	 * Report the components without a template and the content without a slot, when all
	 * templates are read.
	 */
	void end() {
		this.slots.end(this.findings);
		this.registry.components()
			.filter((type) -> !this.withTemplate.contains(type.name()))
			.forEach((type) -> this.findings.add(ComponentMarkup.FOLDER + type.name() + ".html", 1, type.name(),
					"The template of " + type + " is missing"));
	}

}
