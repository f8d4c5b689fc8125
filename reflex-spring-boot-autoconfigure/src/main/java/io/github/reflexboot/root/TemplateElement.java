package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * An element of a template and what it stands in. For one thread, while the template is
 * looked at.
 */
final class TemplateElement {

	private final @Nullable TemplateElement parent;

	private final int open;

	private int close;

	private final String tag;

	private final @Nullable String id;

	private final List<String> attributes = new ArrayList<>();

	TemplateElement(@Nullable TemplateElement parent, int open, IProcessableElementTag tag) {
		this.parent = parent;
		this.open = open;
		this.close = open;
		this.tag = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
		this.id = tag.getAttributeValue("id");
		for (IAttribute attribute : tag.getAllAttributes()) {
			this.attributes.add(attribute.getAttributeCompleteName().toLowerCase(Locale.ROOT));
		}
	}

	void end(int place) {
		this.close = place;
	}

	@Nullable String id() {
		return this.id;
	}

	/**
	 * Return whether {@code reflex:root} gives it its id.
	 */
	boolean isMarked() {
		return this.attributes.contains(RootProcessors.COMPLETE_NAME);
	}

	boolean is(String name) {
		return this.tag.equals(name);
	}

	boolean isWithin(TemplateElement other) {
		return this.parent != null && (this.parent == other || this.parent.isWithin(other));
	}

	/**
	 * Return whether it may be replaced by something that is written elsewhere.
	 * @param prefixes of all dialects
	 */
	boolean mayInclude(Set<String> prefixes) {
		return TagRules.mayInclude(this.tag, this.attributes, prefixes);
	}

	/**
	 * Return whether nothing around it keeps it from being rendered alone.
	 */
	boolean isReached(Set<String> prefixes) {
		return this.parent == null || (TagRules.around(this.parent.tag, this.parent.attributes, prefixes) == null
				&& this.parent.isReached(prefixes));
	}

	/**
	 * Return whether its own tag permits it to be rendered alone.
	 */
	boolean isRoot(Set<String> prefixes) {
		return TagRules.of(this.tag, this.attributes, isMarked(), prefixes) == null;
	}

	/**
	 * Return whether what it inserts can be followed to the roots in it.
	 */
	boolean isHost(Set<String> prefixes) {
		return !isMarked() && TagRules.isHost(this.tag, this.attributes, prefixes);
	}

	ElementEvents events() {
		List<Integer> around = new ArrayList<>();
		for (TemplateElement each = this.parent; each != null; each = each.parent) {
			around.add(each.open);
			around.add(each.close);
		}
		return new ElementEvents(this.open, this.close, around);
	}

}
