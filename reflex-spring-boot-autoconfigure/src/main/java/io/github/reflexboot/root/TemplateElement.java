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

	private static final Set<String> INCLUSIONS = Set.of("insert", "replace", "include", "substituteby", "utext");

	private final @Nullable TemplateElement parent;

	private final int open;

	private int close;

	private final String tag;

	private final @Nullable String id;

	private final String place;

	private final List<String> attributes = new ArrayList<>();

	TemplateElement(@Nullable TemplateElement parent, int open, IProcessableElementTag tag) {
		this.parent = parent;
		this.open = open;
		this.close = open;
		this.tag = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
		this.id = tag.getAttributeValue("id");
		this.place = placeOf(tag);
		for (IAttribute attribute : tag.getAllAttributes()) {
			this.attributes.add(attribute.getAttributeCompleteName().toLowerCase(Locale.ROOT));
		}
	}

	/**
	 * Return where a tag stands in its template.
	 */
	static String placeOf(IProcessableElementTag tag) {
		return tag.getTemplateName() + ":" + tag.getLine() + ":" + tag.getCol();
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

	String place() {
		return this.place;
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
		return TagRules.around(this.tag, List.of(), prefixes) != null
				|| this.attributes.stream().anyMatch((each) -> isInclusion(each) || TagRules.isForeign(each, prefixes));
	}

	private static boolean isInclusion(String attribute) {
		String name = TagRules.standardName(attribute);
		return name != null && INCLUSIONS.contains(name);
	}

	/**
	 * Return it as a root.
	 * @param name the id by which it is known
	 * @param own what of its own tag keeps it from being rendered alone, if anything does
	 * @param prefixes of all dialects
	 */
	TemplateRoot root(String name, @Nullable String own, Set<String> prefixes) {
		List<Integer> around = new ArrayList<>();
		String problem = own;
		for (TemplateElement each = this.parent; each != null; each = each.parent) {
			around.add(each.open);
			around.add(each.close);
			String refused = TagRules.around(each.tag, each.attributes, prefixes);
			problem = (problem == null && refused != null) ? refused + " around it" : problem;
		}
		return new TemplateRoot(name, this.open, this.close, around, problem);
	}

	/**
	 * Return what of its own tag keeps it from being rendered alone.
	 */
	@Nullable String ownProblem(Set<String> prefixes) {
		return TagRules.of(this.tag, this.attributes, isMarked(), prefixes);
	}

}
