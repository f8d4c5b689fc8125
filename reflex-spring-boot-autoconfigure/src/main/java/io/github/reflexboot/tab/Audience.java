package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.relay.NodeMessage;

/**
 * Which open pages are meant, on any server.
 *
 * @param kind what the pages have in common
 * @param name which group, user, session or tab it is; {@code null} for all pages
 * @param except identifiers of tabs that are not meant
 * @since 0.1.0
 */
public record Audience(Kind kind, @Nullable String name, List<String> except) {

	/**
	 * Create an audience.
	 * @param kind what the pages have in common
	 * @param name which group, user, session or tab it is; {@code null} for all pages
	 * @return the audience
	 */
	public static Audience of(Kind kind, @Nullable String name) {
		return new Audience(kind, name, List.of());
	}

	/**
	 * Read who is meant by a message of another server.
	 * @param message the message
	 * @return the audience
	 * @throws IllegalArgumentException if it does not say
	 */
	public static Audience of(NodeMessage message) {
		for (Kind kind : Kind.values()) {
			if (kind.word.equals(message.to()) && (message.name() != null || kind == Kind.ALL)) {
				return new Audience(kind, message.name(), message.except());
			}
		}
		throw new IllegalArgumentException("A message of the relay names no receivers: 'to' must be group, user, "
				+ "session or tab, with a 'name', or all, and is " + message.to());
	}

	/**
	 * Return this audience without a tab.
	 * @param tab its identifier; {@code null} for none
	 * @return the others
	 */
	public Audience without(@Nullable String tab) {
		if (tab == null) {
			return this;
		}
		List<String> except = new ArrayList<>(this.except);
		except.add(tab);
		return new Audience(this.kind, this.name, List.copyOf(except));
	}

	/**
	 * Find those of them that are connected to this server.
	 * @param tabs all open tabs of this server
	 * @return the tabs
	 */
	public Stream<Tab> in(Tabs tabs) {
		String name = String.valueOf(this.name);
		Stream<Tab> all = switch (this.kind) {
			case GROUP -> tabs.inGroup(name);
			case USER -> tabs.ofUser(name);
			case SESSION -> tabs.ofSession(name);
			case TAB -> tabs.withId(name);
			case ALL -> tabs.all();
		};
		return all.filter((tab) -> !this.except.contains(tab.id()));
	}

	/**
	 * Address a message to them.
	 * @param what what is to be done
	 * @return the message
	 */
	public NodeMessage message(String what) {
		return NodeMessage.of(what, this.kind.word, this.name).without(this.except);
	}

	/**
	 * What pages can have in common.
	 */
	public enum Kind {

		/**
		 * Pages that show the token of a group.
		 */
		GROUP("group"),

		/**
		 * Pages of a user.
		 */
		USER("user"),

		/**
		 * Pages of a session.
		 */
		SESSION("session"),

		/**
		 * One page.
		 */
		TAB("tab"),

		/**
		 * All pages.
		 */
		ALL("all");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

	}

}
