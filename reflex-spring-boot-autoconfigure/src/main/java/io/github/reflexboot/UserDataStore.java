package io.github.reflexboot;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Keeps the JSON of {@link UserData}. There is a bean of this type, in memory or with
 * {@code reflex.user-data.store=jdbc} in a database; a bean of the application's own
 * replaces it. Nothing is deleted by itself: an application that deletes a user calls
 * {@link #deleteAll}, so that nobody who gets the name later finds what was kept.
 * <p>
 * Users and names that differ in anything are different, also in case, in accents or in
 * spaces at the end. Must be safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface UserDataStore {

	/**
	 * Find what is stored.
	 * @param key whose data it is, and which
	 * @return what is stored; empty for nothing
	 */
	Optional<Entry> find(Key key);

	/**
	 * Replace what is stored, in one step, if its version is still that of
	 * {@code before}.
	 * @param key whose data it is, and which
	 * @param before what is to be replaced; {@code null} if nothing may be stored yet
	 * @param after what is to be stored then; {@code null} for nothing
	 * @return whether that was done; nothing was changed otherwise
	 */
	boolean replace(Key key, @Nullable Entry before, @Nullable Entry after);

	/**
	 * Delete all data of a user, such as when the user is deleted. Pages are not
	 * refreshed.
	 * @param user name of the user
	 */
	void deleteAll(String user);

	/**
	 * Whose data it is, and which.
	 *
	 * @param user name of the user
	 * @param name name of the data
	 */
	record Key(String user, String name) {

		/**
		 * Longest name of data.
		 */
		public static final int MAX_NAME = 100;

		public Key {
			Assert.hasText(user, "Data without a user");
			Assert.hasText(name, "Data without a name");
		}

	}

	/**
	 * What is stored.
	 *
	 * @param json the data
	 * @param version another one after each change, in no order
	 */
	record Entry(String json, long version) {

		/**
		 * Say nothing of what users keep.
		 */
		@Override
		public String toString() {
			return "version " + this.version;
		}

	}

}
