package io.github.reflexboot.measure;

import java.util.Locale;

/**
 * Why a browser has compared all of a page with the one before, which takes longer than
 * to morph only what has changed. Told by browsers, so nothing but the numbers of this
 * set comes from them.
 *
 * @since 0.1.0
 */
public enum WholeMorphReason {

	/**
	 * All of the page was sent. {@link WholePageReason} says why.
	 */
	SENT,

	/**
	 * The page before is not shown as a whole, or more than it, as after a morph of one
	 * root only, or where rows were added to a list.
	 */
	SHOWN,

	/**
	 * More than half of the page has changed, or too many places in it.
	 */
	MUCH,

	/**
	 * Something has changed that does not stand alone: the head, the tag of the body or
	 * of a root, or what is around a root.
	 */
	PLACE,

	/**
	 * How the page is written: identifiers that are not unique, children without a key,
	 * elements that are not plainly nested, something permanent without an identifier.
	 */
	MARKUP,

	/**
	 * The root that is shown is not named by its identifier, or is not to be found.
	 */
	ROOT,

	/**
	 * Other scripts have changed the page, or listeners look at more than what changes.
	 */
	SCRIPTS,

	/**
	 * The visitor is at something that the change reaches beyond.
	 */
	VISITOR;

	private final String word = name().toLowerCase(Locale.ROOT);

	/**
	 * Return what browsers call it.
	 * @return the word on the wire
	 */
	public String word() {
		return this.word;
	}

}
