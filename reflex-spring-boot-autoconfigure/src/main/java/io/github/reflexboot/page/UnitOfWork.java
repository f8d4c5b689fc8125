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
	 * @return what to do when the request is over; must not throw
	 */
	Runnable renew();

}
