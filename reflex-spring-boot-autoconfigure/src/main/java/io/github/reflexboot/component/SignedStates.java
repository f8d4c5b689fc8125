package io.github.reflexboot.component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.OpenedState.Problem;
import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LogText;
import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;

/**
 * The states of components as signed texts, which their pages carry and bring back, and
 * of which nothing is kept in a session. Of an open page the newest ones are remembered
 * as well: a click that was sent before the last answer had arrived brings an older one.
 * Safe for use by several threads.
 */
final class SignedStates implements ComponentStates {

	private static final int LINES_PER_MINUTE = 10;

	private final LimitedLog log = new LimitedLog(LogFactory.getLog(SignedStates.class), LINES_PER_MINUTE);

	private final StateSeal seal;

	/**
	 * Create it.
	 * @param signing how they are signed
	 * @param clock tells how old they are
	 */
	SignedStates(StateSigning signing, Clock clock) {
		this.seal = new StateSeal(signing, clock);
	}

	/**
	 * Return the newer one of what is remembered and what the browser has, which may come
	 * from another server.
	 */
	@Override
	public @Nullable StoredState find(StatePlace place, String id, long schema) {
		String name = place.name(id);
		TabState known = place.tab().newest(name);
		String text = place.tab().takeSent(id);
		if (text != null && !isText(known, text)) {
			OpenedState opened = this.seal.open(text, identity(place, id), schema);
			if (opened.problem() == Problem.FORGED) {
				this.log.warn("The state of the component " + LogText.name(id) + " in " + LogText.name(place.path())
						+ " is left out, since its signature is not valid: it was not made here (reflex.secret, "
						+ "reflex.old-secrets).");
			}
			StoredState sent = opened.state();
			if (sent != null && (known == null || sent.isNewerThan(known.state()))) {
				known = new TabState(sent.in(place.tab().tab()), text);
				place.tab().use(name, known);
			}
		}
		return (known != null) ? known.state() : null;
	}

	@Override
	public void check(StatePlace place, String id, long schema, int version) {
		String text = place.tab().sent(id);
		if (text == null) {
			return;
		}
		TabState known = place.tab().newest(place.name(id));
		OpenedState opened = (known != null && isText(known, text)) ? OpenedState.of(known.state())
				: this.seal.open(text, identity(place, id), schema);
		StoredState sent = opened.state();
		if (opened.problem() == Problem.FORGED) {
			throw new ForgedStateException(id);
		}
		if (sent == null) {
			throw StaleComponentException.doesNotCount(id, opened.reason());
		}
		if (sent.version() != version) {
			throw StaleComponentException.outOfDate(id, version, sent.version());
		}
	}

	private static boolean isText(@Nullable TabState known, String text) {
		return known != null && MessageDigest.isEqual(known.text().getBytes(StandardCharsets.UTF_8),
				text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void keep(StatePlace place, String id, StoredState state) {
		place.tab().keep(place.name(id), new TabState(state, this.seal.seal(state, identity(place, id))));
	}

	@Override
	public @Nullable String text(StatePlace place, String id) {
		TabState known = place.tab().newest(place.name(id));
		return (known != null) ? known.text() : null;
	}

	@Override
	public boolean areWithBrowsers() {
		return true;
	}

	private static String identity(StatePlace place, String id) {
		return identity(place.owner(), place.path(), id);
	}

	static String identity(String owner, String path, String id) {
		return owner + " " + path.length() + ":" + path + " " + id;
	}

}
