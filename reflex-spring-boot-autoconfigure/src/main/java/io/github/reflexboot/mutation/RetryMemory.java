package io.github.reflexboot.mutation;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.protocol.ElementMessage;
import io.github.reflexboot.protocol.FormField;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * The calls of mutations that have failed, of all pages together: so many bytes of them,
 * since visitors decide how many there are and what is in them. What is forgotten cannot
 * be called once more. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RetryMemory {

	private static final int BESIDES = 1024;

	private static final int BYTES_PER_CHARACTER = 2;

	private final Cache<Key, ReflexMessage> messages;

	/**
	 * Create it.
	 * @param maxBytes how many bytes of memory all of them may take, roughly
	 */
	public RetryMemory(long maxBytes) {
		this.messages = Caffeine.newBuilder()
			.maximumWeight(maxBytes)
			.weigher((Key key, ReflexMessage message) -> bytes(message))
			.executor(Runnable::run)
			.build();
	}

	void put(PageMutations page, String mutation, ReflexMessage message) {
		this.messages.put(new Key(page, mutation), message);
	}

	@Nullable ReflexMessage find(PageMutations page, String mutation) {
		return this.messages.getIfPresent(new Key(page, mutation));
	}

	void remove(PageMutations page, String mutation) {
		this.messages.invalidate(new Key(page, mutation));
	}

	private static int bytes(ReflexMessage message) {
		long characters = message.url().length() + of(message.element());
		for (FormField field : message.params()) {
			characters += field.name().length() + field.value().length();
		}
		for (JsonNode argument : message.args()) {
			characters += argument.toString().length();
		}
		for (Map.Entry<String, String> each : (message.states() != null) ? message.states().entrySet()
				: Map.<String, String>of().entrySet()) {
			characters += each.getKey().length() + each.getValue().length();
		}
		return (int) Math.min(Integer.MAX_VALUE, BESIDES + BYTES_PER_CHARACTER * characters);
	}

	private static long of(ElementMessage element) {
		return element.toString().length();
	}

	private record Key(PageMutations page, String mutation) {

	}

}
