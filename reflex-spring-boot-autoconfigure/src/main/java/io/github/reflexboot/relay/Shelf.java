package io.github.reflexboot.relay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.SecretKey;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;

import io.github.reflexboot.ReflexRelay;

/**
 * Where this server leaves what a browser will fetch by HTTP, for a short time: its
 * request may reach any of the servers. Nobody else who sees the engine can read it, or
 * knows what it is kept under. An engine that does not answer holds up nobody for more
 * than a few seconds. Alone, a server leaves nothing there. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class Shelf implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Shelf.class);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final @Nullable ReflexRelay relay;

	private final PatientCalls calls = new PatientCalls(PATIENCE);

	private final ShelfSeal seal;

	private volatile boolean told;

	/**
	 * Create it.
	 * @param nodes the servers that share it
	 * @param secret what all of them know, and nobody else
	 */
	public Shelf(Nodes nodes, SecretKey secret) {
		this.relay = nodes.relay();
		this.seal = new ShelfSeal(secret);
	}

	/**
	 * Leave something.
	 * @param id what it is asked for by, unique for ever or replaced
	 * @param content what to leave
	 * @param time how long it may be taken
	 * @return whether other servers can take it
	 */
	public boolean put(String id, byte[] content, Duration time) {
		ReflexRelay relay = this.relay;
		if (relay == null) {
			return false;
		}
		String name = this.seal.name(id);
		long until = System.currentTimeMillis() + time.toMillis();
		byte[] dated = ByteBuffer.allocate(Long.BYTES + content.length).putLong(until).put(content).array();
		try {
			String sealed = Base64.getEncoder().encodeToString(this.seal.seal(name, dated));
			return this.calls.ask(() -> relay.keep(name, sealed, time), (kept) -> takeAway(relay, name));
		}
		catch (Exception ex) {
			if (!this.told) {
				logger.warn(
						"What waits for browsers, such as cookies, can be fetched only from the server that has left it, "
								+ "as the engine does not keep it: " + NestedExceptionUtils.getMostSpecificCause(ex));
				this.told = true;
			}
			failed("What waits for a browser could not be left to other servers", ex);
			return false;
		}
	}

	/**
	 * Take what another server has left, which only one can.
	 * @param id what it is asked for by
	 * @return what was left; {@code null} if there is nothing, it is too old, or the
	 * engine cannot be reached
	 */
	public byte @Nullable [] take(String id) {
		ReflexRelay relay = this.relay;
		if (relay == null) {
			return null;
		}
		String name = this.seal.name(id);
		try {
			String text = this.calls.ask(() -> relay.take(name), (late) -> {
			});
			return (text != null) ? ofNow(this.seal.open(name, Base64.getDecoder().decode(text))) : null;
		}
		catch (Exception ex) {
			failed("What waits for a browser could not be taken", ex);
			return null;
		}
	}

	/**
	 * Take back what this server has left.
	 * @param id what it is asked for by
	 * @return {@code false} if another server was sooner
	 */
	public boolean takeBack(String id) {
		ReflexRelay relay = this.relay;
		try {
			return relay == null || this.calls.ask(() -> relay.take(this.seal.name(id)), (late) -> {
			}) != null;
		}
		catch (Exception ex) {
			failed("What waits for a browser could not be taken back", ex);
			return true;
		}
	}

	/**
	 * Nobody would take back what was kept so late.
	 */
	private static void takeAway(ReflexRelay relay, String name) {
		try {
			relay.take(name);
		}
		catch (Exception ex) {
			failed("What waits for a browser could not be taken away", ex);
		}
	}

	private static byte @Nullable [] ofNow(byte[] dated) {
		ByteBuffer buffer = ByteBuffer.wrap(dated);
		if (buffer.getLong() < System.currentTimeMillis()) {
			return null;
		}
		byte[] content = new byte[buffer.remaining()];
		buffer.get(content);
		return content;
	}

	@Override
	public void close() {
		this.calls.close();
	}

	private static void failed(String what, Exception cause) {
		if (cause instanceof InterruptedException) {
			Thread.currentThread().interrupt();
		}
		logger.debug(what, cause);
	}

}
