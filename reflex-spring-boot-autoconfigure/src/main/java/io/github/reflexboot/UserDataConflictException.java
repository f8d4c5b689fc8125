package io.github.reflexboot;

/**
 * Somebody else has changed the data of the user in the meantime. Nothing was saved.
 *
 * @since 0.1.0
 * @see UserData#save
 * @see UserData#update
 */
public final class UserDataConflictException extends RuntimeException {

	/**
	 * Create an exception.
	 * @param message whose data it is
	 */
	public UserDataConflictException(String message) {
		super(message);
	}

}
