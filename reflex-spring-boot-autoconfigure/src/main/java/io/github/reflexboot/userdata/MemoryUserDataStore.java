package io.github.reflexboot.userdata;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.UserDataStore;

/**
 * Keeps the data of users in memory, until the application ends. What does not fit any
 * more is refused: nobody loses what they have saved to somebody else. It takes part in
 * no transaction. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MemoryUserDataStore implements UserDataStore {

	/**
	 * About what the maps take for an entry.
	 */
	private static final int ENTRY_BYTES = 200;

	private final Map<String, Map<String, Entry>> users = new HashMap<>();

	/**
	 * Fair: otherwise threads that change the same data again and again let another one
	 * in too late each time, until it gives up.
	 */
	private final Lock lock = new ReentrantLock(true);

	private final long maxBytes;

	private long bytes;

	/**
	 * Create an empty store.
	 * @param maxBytes about how many bytes all entries may take, with two for each
	 * character
	 */
	public MemoryUserDataStore(long maxBytes) {
		this.maxBytes = maxBytes;
	}

	@Override
	public Optional<Entry> find(Key key) {
		this.lock.lock();
		try {
			return Optional.ofNullable(current(key));
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean replace(Key key, @Nullable Entry before, @Nullable Entry after) {
		this.lock.lock();
		try {
			return replaceLocked(key, before, after);
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean replaceLocked(Key key, @Nullable Entry before, @Nullable Entry after) {
		Entry current = current(key);
		if (!Objects.equals(version(current), version(before))) {
			return false;
		}
		long more = bytes(key, after) - bytes(key, current);
		if (more > 0 && this.bytes + more > this.maxBytes) {
			throw new IllegalStateException("There is no room for more user data in the " + this.maxBytes
					+ " bytes of memory. Raise reflex.user-data.memory, or use reflex.user-data.store=jdbc");
		}
		this.bytes += more;
		put(key, after);
		return true;
	}

	private void put(Key key, @Nullable Entry entry) {
		this.users.compute(key.user(), (user, old) -> {
			Map<String, Entry> data = (old != null) ? old : new HashMap<>();
			data.compute(key.name(), (name, before) -> entry);
			return data.isEmpty() ? null : data;
		});
	}

	@Override
	public void deleteAll(String user) {
		this.lock.lock();
		try {
			Map<String, Entry> deleted = this.users.remove(user);
			if (deleted != null) {
				deleted.forEach((name, entry) -> this.bytes -= bytes(new Key(user, name), entry));
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private @Nullable Entry current(Key key) {
		return this.users.getOrDefault(key.user(), Map.of()).get(key.name());
	}

	private static @Nullable Long version(@Nullable Entry entry) {
		return (entry != null) ? entry.version() : null;
	}

	private static long bytes(Key key, @Nullable Entry entry) {
		return (entry != null) ? ENTRY_BYTES + 2L * (key.user().length() + key.name().length() + entry.json().length())
				: 0;
	}

}
