package io.github.reflexboot.userdata;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataConflictException;
import io.github.reflexboot.UserDataStore;

/**
 * Data of users in a store. Safe for use by several threads.
 *
 * @param <T> type of the data
 */
final class StoredUserData<T> implements UserData<T> {

	/**
	 * Each try that fails is a change of the same data by the same user.
	 */
	private static final int MAX_TRIES = 100;

	private final String name;

	private final UserDataJson<T> json;

	private final UserDataStore store;

	private final CurrentUser user;

	private final UserDataChanges changes;

	StoredUserData(String name, UserDataJson<T> json, UserDataStore store, CurrentUser user, UserDataChanges changes) {
		this.name = name;
		this.json = json;
		this.store = store;
		this.user = user;
		this.changes = changes;
	}

	@Override
	public Optional<T> get() {
		String user = this.user.name();
		return (user != null) ? Optional.of(read(new UserDataStore.Key(user, this.name))) : Optional.empty();
	}

	@Override
	public T getOrDefault() {
		return get().orElseGet(() -> this.json.read(null));
	}

	private T read(UserDataStore.Key key) {
		UserDataStore.Entry current = find(key);
		RequestReads.current().read(key, current);
		return value(current);
	}

	@Override
	public void save(T value) {
		UserDataStore.Key key = key();
		String json = this.json.write(value);
		RequestReads reads = RequestReads.current();
		replace(key, (current) -> {
			if (!reads.areOf(key, current)) {
				throw conflict(key);
			}
			return json;
		});
	}

	@Override
	public T update(UnaryOperator<T> change) {
		return value(replace(key(), (current) -> this.json.write(change.apply(value(current)))));
	}

	@Override
	public void clear() {
		replace(key(), (current) -> null);
	}

	/**
	 * Replace what is stored by what is made of it, unless that is the same.
	 * @return what is stored then
	 */
	private UserDataStore.@Nullable Entry replace(UserDataStore.Key key, Change change) {
		UserDataStore.Entry current = find(key);
		for (int tries = 0; tries < MAX_TRIES; tries++) {
			UserDataStore.Entry after = after(current, change.apply(current));
			if (Objects.equals(after, current)) {
				RequestReads.current().read(key, current);
				return current;
			}
			if (this.store.replace(key, current, after)) {
				this.changes.replaced(key, current, after);
				return after;
			}
			UserDataStore.Entry before = current;
			current = find(key);
			if (Objects.equals(before, current)) {
				// The transaction goes on showing what it has read first.
				break;
			}
		}
		throw conflict(key);
	}

	private static UserDataStore.@Nullable Entry after(UserDataStore.@Nullable Entry current, @Nullable String json) {
		if (Objects.equals((current != null) ? current.json() : null, json)) {
			return current;
		}
		return (json != null) ? new UserDataStore.Entry(json, ThreadLocalRandom.current().nextLong()) : null;
	}

	private UserDataStore.@Nullable Entry find(UserDataStore.Key key) {
		return this.store.find(key).orElse(null);
	}

	private T value(UserDataStore.@Nullable Entry entry) {
		return this.json.read((entry != null) ? entry.json() : null);
	}

	private UserDataStore.Key key() {
		String user = this.user.name();
		if (user == null) {
			throw this.user.nobody("Nobody is logged in whose data '" + this.name + "' could be changed");
		}
		return new UserDataStore.Key(user, this.name);
	}

	private UserDataConflictException conflict(UserDataStore.Key key) {
		RequestReads.current().forget(key);
		return new UserDataConflictException("The user data '" + this.name
				+ "' was changed by somebody else in the meantime, such as by another tab of the user");
	}

	@FunctionalInterface
	private interface Change {

		/**
		 * Make the JSON to store out of what is stored.
		 */
		@Nullable String apply(UserDataStore.@Nullable Entry current);

	}

}
