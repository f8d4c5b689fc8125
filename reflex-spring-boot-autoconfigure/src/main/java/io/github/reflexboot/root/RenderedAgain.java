package io.github.reflexboot.root;

/**
 * An attribute of a request that has followed how its page is rendered, and is told when
 * that is begun once more: nothing of what was rendered before is shown.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RenderedAgain {

	/**
	 * Forget what was rendered.
	 */
	void renderAgain();

}
