package io.github.reflexboot.tab;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.ReflexGroups;

/**
 * The groups that a tab has joined. Safe for use by several threads.
 */
final class Subscriptions {

	private static final Log logger = LogFactory.getLog(Subscriptions.class);

	private final ReflexGroups groups;

	private volatile Set<String> joined = Set.of();

	Subscriptions(ReflexGroups groups) {
		this.groups = groups;
	}

	/**
	 * Join these groups and leave all others. Tokens that are not this application's are
	 * left out: somebody made them up, or the key is another one since a restart.
	 */
	void replace(Collection<String> tokens, String tab) {
		Set<String> valid = tokens.stream()
			.map(this.groups::read)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
		if (valid.size() < Set.copyOf(tokens).size()) {
			logger.warn("Tab " + tab + " has asked for groups with tokens that were not made here, or under another "
					+ "key (reflex.secret)");
		}
		this.joined = valid;
	}

	boolean contain(String group) {
		return this.joined.contains(group);
	}

}
