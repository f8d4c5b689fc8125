package io.github.reflexboot.component;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.ReflexMessage;

/**
 * The signed states of the components that one tab shows, during one run of its page: the
 * newest ones that are remembered here, and those that its browser has sent along. For
 * one thread at a time.
 */
final class TabStates {

	private final String tab;

	private final Map<String, TabState> newest;

	private final Map<String, String> sent;

	private final Consumer<Map<String, TabState>> memory;

	private TabStates(String tab, Map<String, TabState> newest, Map<String, String> sent,
			Consumer<Map<String, TabState>> memory) {
		this.tab = tab;
		this.newest = new HashMap<>(newest);
		this.sent = new HashMap<>(sent);
		this.memory = memory;
	}

	/**
	 * Return those of a page that is shown in a tab which nobody knows yet.
	 */
	static TabStates none() {
		return new TabStates("", Map.of(), Map.of(), (states) -> {
		});
	}

	/**
	 * Return those of a tab.
	 * @param newest what is remembered of it, by the names of the components
	 * @param message what its browser has sent
	 * @param memory remembers what changes
	 */
	static TabStates of(String tab, Map<String, TabState> newest, ReflexMessage message,
			Consumer<Map<String, TabState>> memory) {
		TabStates states = new TabStates(tab, newest, (message.states() != null) ? message.states() : Map.of(), memory);
		String component = message.component();
		if (component != null && message.state() != null) {
			states.sent.put(component.substring(0, Math.max(0, component.lastIndexOf('@'))), message.state());
		}
		return states;
	}

	String tab() {
		return this.tab;
	}

	@Nullable TabState newest(String name) {
		return this.newest.get(name);
	}

	/**
	 * Return what the browser says is the state of a component.
	 */
	@Nullable String sent(String id) {
		return this.sent.get(id);
	}

	/**
	 * Take what the browser says, once.
	 */
	@Nullable String takeSent(String id) {
		return this.sent.remove(id);
	}

	/**
	 * Use a state in this run.
	 */
	void use(String name, TabState state) {
		this.newest.put(name, state);
	}

	/**
	 * Use a state from now on, whatever becomes of this run.
	 */
	void keep(String name, TabState state) {
		this.newest.put(name, state);
		this.memory.accept(this.newest);
	}

	/**
	 * Return what is to be remembered.
	 * @param isShown tells by its name whether the page shows a component
	 */
	Map<String, TabState> shown(Predicate<String> isShown) {
		Map<String, TabState> shown = new HashMap<>(this.newest);
		shown.keySet().removeIf(isShown.negate());
		return shown;
	}

	/**
	 * A state, and the signed text of it that the browser has.
	 *
	 * @param state the state
	 * @param text the text
	 */
	record TabState(StoredState state, String text) {

		private static final int OVERHEAD = 300;

		int weight() {
			return OVERHEAD + this.state.json().length() + this.text.length();
		}

	}

}
