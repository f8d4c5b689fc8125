package io.github.reflexboot.userdata;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataFactory;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.invoke.KeptTimes;
import io.github.reflexboot.relay.Commits;

/**
 * Makes data of users that is kept in a store. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class StoredUserDataFactory implements UserDataFactory {

	private final Map<String, JavaType> types = new ConcurrentHashMap<>();

	private final UserDataStore store;

	private final CurrentUser user;

	private final UserDataChanges changes;

	private final JsonMapper mapper;

	private final int maxBytes;

	/**
	 * Create a factory.
	 * @param store where data is kept
	 * @param user knows whose data is meant
	 * @param commits knows when a change is sure to stay
	 * @param broadcaster refreshes pages; asked for when something has changed
	 * @param mapper writes and reads JSON
	 * @param maxBytes the most that the JSON of one value may take
	 */
	public StoredUserDataFactory(UserDataStore store, CurrentUser user, Commits commits,
			Supplier<ReflexBroadcaster> broadcaster, JsonMapper mapper, int maxBytes) {
		this.store = store;
		this.user = user;
		this.changes = new UserDataChanges(commits, broadcaster);
		this.mapper = storing(mapper);
		this.maxBytes = maxBytes;
	}

	/**
	 * Make a mapper for what is read much later, perhaps by another version of a class:
	 * it writes all that there is, and loses nothing on the way through a tree.
	 */
	private static JsonMapper storing(JsonMapper mapper) {
		return KeptTimes.in(mapper)
			.changeDefaultPropertyInclusion(
					(before) -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.build();
	}

	@Override
	public <T> UserData<T> of(String name, T defaults) {
		JavaType type = this.mapper.constructType(defaults.getClass());
		Assert.isTrue(!type.isContainerType(),
				() -> "The user data '" + name + "' is a collection. Say of what, by a ParameterizedTypeReference");
		UserDataJson<T> json = json(name, type, () -> defaults);
		json.read(null);
		return data(name, json);
	}

	@Override
	public <T> UserData<T> of(String name, Class<T> type, Supplier<? extends T> defaults) {
		return data(name, json(name, this.mapper.constructType(type), defaults));
	}

	@Override
	public <T> UserData<T> of(String name, ParameterizedTypeReference<T> type, Supplier<? extends T> defaults) {
		return data(name, json(name, this.mapper.constructType(type.getType()), defaults));
	}

	private <T> UserDataJson<T> json(String name, JavaType type, Supplier<? extends T> defaults) {
		Assert.isTrue(StringUtils.hasText(name) && name.length() <= UserDataStore.Key.MAX_NAME,
				() -> "The name of user data must have 1 to " + UserDataStore.Key.MAX_NAME + " characters");
		JavaType other = this.types.putIfAbsent(name, type);
		Assert.state(other == null || other.equals(type),
				() -> "The user data '" + name + "' is of the type " + other.toCanonical() + " already");
		return new UserDataJson<>(name, type, defaults, this.mapper, this.maxBytes);
	}

	private <T> UserData<T> data(String name, UserDataJson<T> json) {
		return new StoredUserData<>(name, json, this.store, this.user, this.changes);
	}

}
