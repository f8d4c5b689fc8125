package io.github.reflexboot;

import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Makes {@link UserData}, by the name under which it is stored. There is a bean of this
 * type. Safe for use by several threads.
 * <p>
 * Defaults are not stored until somebody saves. They also fill in what the JSON of an
 * object lacks, such as a property that is newer than what was saved. So a supplier is
 * called each time the data is read; it may use the request. What the type no longer has
 * is ignored.
 *
 * @since 0.1.0
 */
public interface UserDataFactory {

	/**
	 * Make data of the class of its default.
	 * @param <T> type of the data
	 * @param name under which it is stored, at most 100 characters; never made of what a
	 * visitor has sent
	 * @param defaults the default; not to be changed afterwards
	 * @return the data
	 * @throws IllegalArgumentException if the default cannot be read from its own JSON,
	 * or is a collection, which does not know the type of its elements
	 * @throws IllegalStateException if there is data of another type by this name
	 */
	<T> UserData<T> of(String name, T defaults);

	/**
	 * Make data whose default is supplied each time.
	 * @param <T> type of the data
	 * @param name under which it is stored, at most 100 characters; never made of what a
	 * visitor has sent
	 * @param type its type
	 * @param defaults supplies the default
	 * @return the data
	 * @throws IllegalStateException if there is data of another type by this name
	 */
	<T> UserData<T> of(String name, Class<T> type, Supplier<? extends T> defaults);

	/**
	 * Make data of a generic type, such as a list, whose default is supplied each time.
	 * @param <T> type of the data
	 * @param name under which it is stored, at most 100 characters; never made of what a
	 * visitor has sent
	 * @param type its type
	 * @param defaults supplies the default
	 * @return the data
	 * @throws IllegalStateException if there is data of another type by this name
	 */
	<T> UserData<T> of(String name, ParameterizedTypeReference<T> type, Supplier<? extends T> defaults);

}
