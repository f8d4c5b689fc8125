package io.github.reflexboot;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Typed data of the user who is logged in, such as the settings of a page. It is kept as
 * JSON, longer than a session, under the name of the {@link java.security.Principal}: two
 * users with one name share it. A {@link UserDataFactory} makes it, as a bean:
 *
 * <pre class="code">
 * &#64;Bean
 * UserData&lt;Settings&gt; settings(UserDataFactory factory) {
 *     return factory.of("settings", new Settings("light", 20));
 * }
 * </pre>
 *
 * Controllers, reflexes, services and threads with a security context get the data of
 * their own user. Without a user there is none: {@link #get()} is empty, and every change
 * is refused.
 * <p>
 * A change refreshes the other open pages of the user, on all servers, as
 * {@link ReflexBroadcaster.Broadcast#refresh()} does, and in a transaction after its
 * commit. A change by a page that runs without an action refreshes nobody: otherwise two
 * pages could refresh each other forever. An action that throws refreshes nobody either.
 * What it has changed stays changed, unless the store takes part in its transaction,
 * which the one in memory never does.
 * <p>
 * Every value is a copy of its own, made from JSON, the defaults included. Safe for use
 * by several threads.
 *
 * @param <T> type of the data
 * @since 0.1.0
 */
public interface UserData<T> {

	/**
	 * Return the data of the user.
	 * @return what was saved, or else the default; empty if nobody is logged in
	 * @throws IllegalStateException if what is stored does not fit the type any more. It
	 * is left as it is: {@link #save} and {@link #clear()} replace it
	 */
	Optional<T> get();

	/**
	 * Return what a public page shows.
	 * @return the data of the user; the default if nobody is logged in
	 * @throws IllegalStateException as {@link #get()} does
	 */
	T getOrDefault();

	/**
	 * Replace the data of the user, if it is still what this request has read.
	 * <p>
	 * What counts is the first result of {@link #get()}, {@link #getOrDefault()} or
	 * {@link #update} in the same HTTP request, which an action and its page's controller
	 * share. Its own changes count as read. If somebody else has changed the data since,
	 * nothing is saved and the read is forgotten, so that the next {@link #get()} begins
	 * anew. If nothing was read, or without a request, whatever is stored is replaced.
	 * What an earlier request has shown does not count: if a form holds some of the data,
	 * change only that by {@link #update}.
	 * @param value the new data
	 * @throws UserDataConflictException if somebody else has changed the data
	 * @throws IllegalArgumentException if its JSON is too large, or there is none
	 * @throws RuntimeException if nobody is logged in: with Spring Security an
	 * {@code AuthenticationException}, which leads to the login, otherwise a
	 * {@link ReflexForbiddenException}
	 */
	void save(T value);

	/**
	 * Change the data of the user. If somebody else changes it at the same time, it is
	 * read and changed again. If its JSON is the same as before, nothing is written, and
	 * nobody is refreshed.
	 * @param change makes the new data out of the current one, and may be called several
	 * times
	 * @return the new data
	 * @throws UserDataConflictException if others are faster again and again, or the
	 * transaction does not see what they have changed
	 * @throws IllegalStateException as {@link #get()} does
	 * @throws IllegalArgumentException as {@link #save} does
	 * @throws RuntimeException if nobody is logged in, as {@link #save} does
	 */
	T update(UnaryOperator<T> change);

	/**
	 * Delete the data of the user, which restores the default.
	 * @throws RuntimeException if nobody is logged in, as {@link #save} does
	 */
	void clear();

}
