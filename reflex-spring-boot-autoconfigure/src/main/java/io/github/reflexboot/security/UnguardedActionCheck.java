package io.github.reflexboot.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Looks at start-up for actions that every page may call and that no method security
 * protects: a visitor may call them from any page that they may see. An annotation that
 * is there but not enabled protects nothing, so those that are in force are asked.
 *
 * @since 0.1.0
 */
public final class UnguardedActionCheck implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(UnguardedActionCheck.class);

	private static final Set<String> OURS = Stream.of(".query", ".mutation", ".task")
		.map((room) -> ReflexMethod.class.getPackageName().replace(".registry", room))
		.collect(Collectors.toUnmodifiableSet());

	private static final int MOST_NAMED = 20;

	private static final String REMEDY = "Name the pages they are for with @Reflex(pages = …) or "
			+ "@ReflexAction(pages = …), or protect them with method security (@PreAuthorize, or @PermitAll where "
			+ "everybody may; it needs @EnableMethodSecurity). If they are all meant for everybody, set "
			+ "reflex.security.unguarded-actions=allow.";

	private final UnguardedActions mode;

	private final ObjectProvider<ReflexRegistry> registry;

	private final SecurityGuards guards;

	/**
	 * Create the check.
	 * @param mode what follows
	 * @param registry all actions
	 * @param guards what protects methods
	 */
	public UnguardedActionCheck(UnguardedActions mode, ObjectProvider<ReflexRegistry> registry, SecurityGuards guards) {
		this.mode = mode;
		this.registry = registry;
		this.guards = guards;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.mode == UnguardedActions.ALLOW) {
			return;
		}
		List<String> unguarded = this.registry.getObject()
			.actions()
			.filter(ReflexMethod::isForAllPages)
			.filter((action) -> !isOurs(action))
			.filter((action) -> !this.guards.protect(action))
			.map(ReflexMethod::target)
			.toList();
		if (unguarded.isEmpty()) {
			return;
		}
		String finding = "These actions can be called from every page, and no security annotation protects them: "
				+ unguarded.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
				+ ((unguarded.size() > MOST_NAMED) ? " and " + (unguarded.size() - MOST_NAMED) + " more" : "")
				+ ". Anyone who may see any page may call them.";
		if (this.mode == UnguardedActions.REFUSE) {
			throw new InvalidReflexException(finding, REMEDY);
		}
		logger.warn(finding + " " + REMEDY);
	}

	/**
	 * The actions that come with the library change nothing but the page that calls them.
	 */
	private static boolean isOurs(ReflexMethod action) {
		return OURS.contains(action.method().getDeclaringClass().getPackageName());
	}

}
