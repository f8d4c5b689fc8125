package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.delta.PageDelta;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.SentKind;
import io.github.reflexboot.measure.WholePageReason;
import io.github.reflexboot.operation.ComponentOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.root.RootPlaces;
import io.github.reflexboot.root.RootedPage;
import io.github.reflexboot.visitor.Visitor;

/**
 * Turns the pages of one connection into what changed since the last one, or since an
 * earlier one that the browser still has. The version of the last one is only valid in
 * its own connection, except for the very last one of the same tab, and all are only
 * valid for the visitor that the page was made for. For one thread at a time.
 */
final class PageVersions {

	private static final RandomGenerator random = new SecureRandom();

	private final PageMemory memory;

	private final String tab;

	private final Visitor visitor;

	/**
	 * What all versions of this connection begin with.
	 */
	private final String connection;

	private final boolean proves;

	private final Measures measures;

	private int sent;

	/**
	 * Why the page that was fitted last is a whole one.
	 */
	private @Nullable WholePageReason whole;

	/**
	 * Begin with no page. In development, each page comes with its hash code.
	 * @param services remember what was sent, and count it
	 * @param tab whose pages these are
	 * @param visitor who looks at them
	 */
	PageVersions(TabServices services, String tab, Visitor visitor) {
		this.memory = services.pages();
		this.measures = services.measures();
		this.tab = tab;
		this.visitor = visitor;
		this.proves = services.failures().showsDetails();
		byte[] bytes = new byte[3];
		random.nextBytes(bytes);
		this.connection = Base64.getUrlEncoder().encodeToString(bytes);
	}

	/**
	 * Fit a page to what the browser has, and remember it as sent.
	 * @param page the page
	 * @param held what the browser says it has
	 * @param places where its roots stand; {@code null} if that is not known
	 */
	Answer fit(Answer.PageMorph page, HeldPages held, @Nullable RootPlaces places) {
		byte[] text = page.html().getBytes(StandardCharsets.UTF_8);
		Answer.Extras extras = this.proves ? page.extras().withCheck(hashCodeOf(text)) : page.extras();
		Reader reader = reader();
		SentPage last = this.memory.find(this.tab, reader);
		String address = held.addressOf(extras);
		EarlierPages earlier = new EarlierPages(this.memory, this.tab);
		EarlierPages.Base base = (last != null) ? earlier.find(last, hasGot(last, held.last()), held, address, text)
				: null;
		if (base != null && base.delta().changesNothing()) {
			Trail trail = follow(earlier, last, held, extras, new Trail.Stop(base.page().version(), address));
			this.memory.keep(this.tab, new SentPage(base.page().version(), reader, base.page().text(), places, trail));
			return new Answer.PageSame(page.id(), base.name(), extras);
		}
		String version = this.connection + Integer.toString(++this.sent, Character.MAX_RADIX);
		Trail trail = follow(earlier, last, held, extras, new Trail.Stop(version, address));
		this.memory.keep(this.tab, new SentPage(version, reader, text, places, trail));
		if (base == null) {
			this.whole = reason(held, last);
			return new Answer.PageMorph(page.id(), version, page.html(), extras);
		}
		return new Answer.PageChange(page.id(), version, base.name(), base.delta(), extras);
	}

	/**
	 * Something has gone to the browser.
	 */
	void sent(SentKind kind) {
		WholePageReason reason = this.whole;
		if (kind == SentKind.PAGE && reason != null) {
			this.measures.sendsWholePage(reason);
			this.whole = null;
		}
	}

	private WholePageReason reason(HeldPages held, @Nullable SentPage last) {
		if (held.last() == null && held.earlier().isEmpty()) {
			return WholePageReason.NONE_NAMED;
		}
		if (last == null) {
			return WholePageReason.FORGOTTEN;
		}
		return hasGot(last, held.last()) ? WholePageReason.CHANGED_TOO_MUCH : WholePageReason.OTHER_VERSION;
	}

	private static Trail follow(EarlierPages earlier, @Nullable SentPage last, HeldPages held, Answer.Extras extras,
			Trail.Stop next) {
		if (last == null) {
			return held.isLeft(extras) ? Trail.NONE.lead(next, null) : Trail.NONE;
		}
		Trail before = last.trail();
		Trail.Stop left = new Trail.Stop(last.version(), before.address(held.from()));
		Trail trail = held.isLeft(extras) ? before.lead(next, left) : before.stay(next);
		earlier.follow(last, trail);
		return trail;
	}

	/**
	 * Make a component fit for a browser that has got all that was sent on this
	 * connection.
	 */
	Operation fit(String id, String html) {
		String key = this.tab + " " + id;
		byte[] text = html.getBytes(StandardCharsets.UTF_8);
		Reader reader = reader();
		SentPage last = this.memory.find(key, reader);
		PageDelta delta = (last != null && isOfThisConnection(last.version())) ? PageDelta.between(last.text(), text)
				: null;
		this.memory.keep(key, new SentPage(this.connection, reader, text, null, Trail.NONE));
		return (delta != null) ? new ComponentOperation(id, null, delta.length(), delta.steps())
				: ComponentOperation.of(id, html);
	}

	/**
	 * An unpaired surrogate arrives as another character.
	 */
	private static int hashCodeOf(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).hashCode();
	}

	/**
	 * Return the page that the browser has when it gets the next answer, with where its
	 * roots stand.
	 * @param held the version that it has named; {@code null} for none
	 * @return the page; {@code null} if that is not known
	 */
	@Nullable RootedPage heldBy(@Nullable String held) {
		SentPage last = (held != null) ? this.memory.findUnpacked(this.tab, reader()) : null;
		return (last != null && hasGot(last, held)) ? last.rooted() : null;
	}

	private Reader reader() {
		return new Reader(this.visitor.session(), this.visitor.user());
	}

	/**
	 * Tell whether the browser has a page when it gets the next answer. A browser that
	 * has any page of this connection has received everything sent after it, or will
	 * before that answer.
	 */
	private boolean hasGot(SentPage page, @Nullable String held) {
		return held != null
				&& (held.equals(page.version()) || (isOfThisConnection(held) && isOfThisConnection(page.version())));
	}

	private boolean isOfThisConnection(String version) {
		return version.startsWith(this.connection);
	}

	/**
	 * A page that was fitted was not sent after all.
	 */
	void forget() {
		this.memory.forget(this.tab);
	}

	/**
	 * The visitor that a page was made for. Somebody who got hold of a tab's key is still
	 * another visitor.
	 */
	private record Reader(@Nullable String session, @Nullable String user) {

	}

}
