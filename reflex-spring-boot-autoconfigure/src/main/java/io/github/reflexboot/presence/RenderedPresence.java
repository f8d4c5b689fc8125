package io.github.reflexboot.presence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexPresence.Present;
import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.tab.SignedGroups;
import io.github.reflexboot.template.PresentAtRender;

/**
 * Counts the visitor in who is about to join, so that the list does not change as soon as
 * it is there. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RenderedPresence implements PresentAtRender {

	private final ReflexPresence presence;

	private final People people;

	private final SignedGroups groups;

	/**
	 * Create it.
	 * @param presence knows who is there
	 * @param people tells who is who
	 * @param groups signs tokens
	 */
	public RenderedPresence(ReflexPresence presence, People people, SignedGroups groups) {
		this.presence = presence;
		this.people = people;
		this.groups = groups;
	}

	@Override
	public Shown in(String group) {
		List<Present> present = withVisitor(this.presence.in(group));
		return new Shown(present, this.groups.signPresence(group, PresentNow.print(present)));
	}

	private List<Present> withVisitor(List<Present> present) {
		Person visitor = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)
				? this.people.of(current.getRequest()) : null;
		if (visitor == null || present.stream().map(Person::of).anyMatch(visitor::equals)) {
			return present;
		}
		List<Present> all = new ArrayList<>(present);
		all.add(visitor.with(1));
		all.sort(Comparator.comparing(Person::of));
		return List.copyOf(all);
	}

}
