package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.function.SingletonSupplier;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.log.LimitedLog;
import io.github.reflexboot.log.LogText;
import io.github.reflexboot.measure.Measures;

/**
 * Takes what the engine brings: what this server has said itself is only a sign that it
 * hears, and of others each message counts once. Safe for use by several threads.
 */
final class NodeInbox implements ReflexRelay.Inbox {

	private static final Log logger = LogFactory.getLog(NodeInbox.class);

	private static final int LINES_PER_MINUTE = 10;

	/**
	 * How much the clocks of servers may differ, and how long a message may take.
	 */
	private static final Duration UNDERWAY = Duration.ofSeconds(30);

	private final String self;

	private final NodeCodec codec;

	/**
	 * Looked up once, since Spring takes longer for that than they do for most messages.
	 */
	private final SingletonSupplier<List<NodeListener>> listeners;

	private final Duration patience;

	private final Measures measures;

	private Arrivals arrivals;

	private Signatures signatures = new Signatures();

	private long beganAt;

	private long heardAt;

	private boolean deaf;

	private final LimitedLog lines = new LimitedLog(logger, LINES_PER_MINUTE);

	private final LimitedLog gaps = new LimitedLog(logger, LINES_PER_MINUTE);

	/**
	 * Create it.
	 * @param self this server
	 * @param codec reads messages
	 * @param listeners do what others say
	 * @param patience how long this server may hear nothing of itself
	 * @param measures count what is lost
	 */
	NodeInbox(String self, NodeCodec codec, Supplier<Stream<NodeListener>> listeners, Duration patience,
			Measures measures) {
		this.self = self;
		this.codec = codec;
		this.listeners = SingletonSupplier.of(() -> listeners.get().toList());
		this.patience = patience;
		this.measures = measures;
		this.arrivals = new Arrivals(patience, System::nanoTime);
	}

	/**
	 * This server begins to listen.
	 */
	synchronized void begin() {
		this.arrivals = new Arrivals(this.patience, System::nanoTime);
		this.signatures = new Signatures();
		this.heardAt = System.nanoTime();
		this.beganAt = this.heardAt;
		this.deaf = false;
	}

	/**
	 * Tell whether this server has heard nothing for too long, once each time that its
	 * patience is over.
	 */
	synchronized boolean becameDeaf() {
		if (System.nanoTime() - this.heardAt <= this.patience.toNanos()) {
			return false;
		}
		this.heardAt = System.nanoTime();
		this.deaf = true;
		return true;
	}

	/**
	 * Tell whether this server has heard itself lately.
	 */
	synchronized boolean isHearing() {
		return !this.deaf;
	}

	@Override
	public synchronized void take(String text) {
		try {
			NodeMessage message = this.codec.read(text);
			if (this.self.equals(message.node())) {
				hearItself();
			}
			else if (isBeforeThisServer(text)) {
				gap("A message is signed for a time before this server began to listen: it was delayed, or somebody has "
						+ "sent it again");
			}
			else if (message.number() == null && isAgain(text)) {
				leaveAlone(new IllegalArgumentException("it has come before"));
			}
			else if (message.node() == null || message.number() == null) {
				hand(message);
			}
			else {
				take(message, message.node(), message.number());
			}
		}
		catch (IllegalArgumentException ex) {
			leaveAlone(ex);
		}
	}

	/**
	 * This server cannot know whether others have heard such a message already.
	 */
	private boolean isBeforeThisServer(String text) {
		Long age = this.codec.age(text);
		long listening = Duration.ofNanos(System.nanoTime() - this.beganAt).plus(UNDERWAY).toMillis();
		return age != null && age > listening;
	}

	private boolean isAgain(String text) {
		return this.codec.age(text) != null && !this.signatures.add(NodeCodec.signature(text));
	}

	/**
	 * Whoever writes one such message may write many.
	 */
	private void leaveAlone(IllegalArgumentException reason) {
		this.lines.warn("The relay has brought a message that is left alone, since it cannot be understood: "
				+ reason.getMessage());
		logger.debug("A message of the relay is left alone", reason);
	}

	private void take(NodeMessage message, String node, long number) {
		Arrivals.Arrival arrival = this.arrivals.take(node, number);
		if (arrival == Arrivals.Arrival.AGAIN) {
			return;
		}
		if (arrival == Arrivals.Arrival.AFTER_A_GAP) {
			gap("Messages of server " + node + " before number " + number + " never came");
		}
		hand(message);
	}

	/**
	 * What nobody knows may be a sign of life, or a slip in another program.
	 */
	private void hand(NodeMessage message) {
		boolean isKnown = message.kind().equals(Nodes.ALIVE)
				|| this.listeners.obtain().stream().anyMatch((listener) -> listener.kinds().contains(message.kind()));
		if (!isKnown) {
			leaveAlone(new IllegalArgumentException(
					"the kind '" + LogText.name(message.kind()) + "' means nothing here, expected one of "
							+ this.listeners.obtain()
								.stream()
								.flatMap((listener) -> listener.kinds().stream())
								.sorted()
								.collect(Collectors.joining(", "))));
		}
		tellAll((listener) -> listener.received(message));
	}

	private void hearItself() {
		this.heardAt = System.nanoTime();
		if (this.deaf) {
			this.deaf = false;
			gap("This server has heard nothing for a while");
		}
	}

	@Override
	public void gap(String reason) {
		this.measures.missesMessages();
		this.gaps.info("What other servers have said may have been lost, so all pages are shown anew. " + reason);
		tellAll(NodeListener::missed);
	}

	/**
	 * One that fails must not keep the others from hearing.
	 */
	private void tellAll(Consumer<NodeListener> word) {
		this.listeners.obtain().forEach((listener) -> {
			try {
				word.accept(listener);
			}
			catch (IllegalArgumentException ex) {
				leaveAlone(ex);
			}
			catch (RuntimeException ex) {
				logger.error("A message of another server could not be acted on", ex);
			}
		});
	}

}
