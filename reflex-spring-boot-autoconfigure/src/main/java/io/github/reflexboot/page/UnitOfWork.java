package io.github.reflexboot.page;

/**
 * What a request keeps for one unit of work, such as a persistence context. An action and
 * its page are two, as a posted form and the page after it are: what an action changed
 * and did not save is nothing that the page may show, or even save. Implementations are
 * safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UnitOfWork {

	/**
	 * Begin another one on the calling thread, for the page. That of the action stays
	 * usable, since the view may show what it left.
	 * @return that of the page
	 */
	OfPage renew();

	/**
	 * The unit of work of a page. For one thread at a time.
	 */
	interface OfPage {

		/**
		 * Make it that of the calling thread, since the page goes on there.
		 * @return undoes that, on the same thread
		 */
		Runnable resume();

		/**
		 * The request is over, and so are the units of the action and of the page. Must
		 * not throw.
		 */
		void close();

	}

}
