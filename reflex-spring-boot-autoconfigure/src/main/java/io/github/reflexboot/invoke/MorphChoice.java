package io.github.reflexboot.invoke;

import org.jspecify.annotations.Nullable;

/**
 * The kind of answer that an action has chosen: the page, changes of some elements,
 * nothing, or a redirect. It can choose only once. For one thread.
 */
final class MorphChoice {

	private @Nullable Kind kind;

	private String place = "";

	/**
	 * Choose, or repeat the choice.
	 * @throws IllegalStateException if another choice was made before
	 */
	void choose(Kind wanted) {
		if (this.kind == null) {
			this.kind = wanted;
			this.place = caller();
		}
		else if (this.kind != wanted) {
			throw new IllegalStateException("A reflex has one kind of answer: " + wanted.call + " at " + caller()
					+ " excludes " + this.kind.call + " at " + this.place + ", which came first");
		}
	}

	/**
	 * Return what is chosen once all morphs so far were sent: they are done then.
	 */
	MorphChoice flushed() {
		return (this.kind == Kind.SELECTOR) ? new MorphChoice() : this;
	}

	boolean rendersPage() {
		return this.kind == null;
	}

	private static String caller() {
		return StackWalker.getInstance()
			.walk((frames) -> frames
				.filter((frame) -> !frame.getClassName().startsWith(MorphChoice.class.getPackageName()))
				.findFirst()
				.map((frame) -> frame.toStackTraceElement().toString())
				.orElse("an unknown place"));
	}

	enum Kind {

		SELECTOR("morph(selector, html)"), NOTHING("morphNothing()"), REDIRECT("redirect(url)"), VISIT("visit(url)");

		private final String call;

		Kind(String call) {
			this.call = call;
		}

	}

}
