package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.measure.Measures;

/**
 * The other servers of the application: tells them what is to be done, and does what they
 * say. Alone, a server does everything by itself. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Nodes implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(Nodes.class);

	static final String ALIVE = "alive";

	/**
	 * How many of its own signs of life a server may miss until it knows that it hears
	 * nothing.
	 */
	private static final int MISSED_SIGNS = 3;

	/**
	 * Before anything that tells others starts, and after it has stopped.
	 */
	private static final int PHASE = Integer.MAX_VALUE - 10_000;

	private final String id = UUID.randomUUID().toString();

	private final @Nullable ReflexRelay relay;

	private final NodeCodec codec;

	private final Commits commits;

	private final Duration heartbeat;

	private final NodeInbox inbox;

	private final Measures measures;

	private final AtomicLong numbers = new AtomicLong();

	private volatile @Nullable Running running;

	/**
	 * Create it.
	 * @param relay the way to the other servers; {@code null} for a server alone
	 * @param codec reads and writes messages
	 * @param commits knows when changes are sure to stay
	 * @param listeners do what others say
	 * @param heartbeat time between two signs of life
	 * @param measures count what is lost
	 */
	public Nodes(@Nullable ReflexRelay relay, NodeCodec codec, Commits commits,
			Supplier<Stream<NodeListener>> listeners, Duration heartbeat, Measures measures) {
		this.relay = relay;
		this.codec = codec;
		this.commits = commits;
		this.heartbeat = heartbeat;
		this.measures = measures;
		this.inbox = new NodeInbox(this.id, codec, listeners, heartbeat.multipliedBy(MISSED_SIGNS), measures);
	}

	/**
	 * Tell whether there may be other servers.
	 * @return whether there is a relay
	 */
	public boolean areMany() {
		return this.relay != null;
	}

	/**
	 * Do something here and have the others do it, once the transaction of the calling
	 * thread is committed, or at once where there is none.
	 * @param here what to do here. Must not throw
	 * @param message what the others are told
	 * @throws RuntimeException if the transaction can be joined, but the message not be
	 * written
	 */
	public void everywhere(Runnable here, Supplier<NodeMessage> message) {
		Runnable nothing = () -> {
		};
		if (this.relay == null) {
			this.commits.whenOver(here, nothing);
			return;
		}
		NodeMessage told = message.get();
		if (this.relay.joinsTransactions() && this.commits.before(() -> publish(told), () -> tell(told))) {
			this.commits.whenOver(here, nothing);
		}
		else {
			this.commits.whenOver(() -> {
				here.run();
				tell(told);
			}, nothing);
		}
	}

	private void publish(NodeMessage message) {
		ReflexRelay relay = this.relay;
		try {
			if (relay != null) {
				relay.publish(this.codec.write(message.from(this.id, null)));
			}
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("What was broadcast in this transaction could not be handed to the relay",
					ex);
		}
	}

	/**
	 * Tell the others now, whatever becomes of a transaction.
	 * @param message what they are told
	 */
	public void tell(NodeMessage message) {
		Running running = this.running;
		if (running == null) {
			return;
		}
		synchronized (this.numbers) {
			running.outgoing().offer(this.codec.write(message.from(this.id, this.numbers.getAndIncrement())));
		}
	}

	/**
	 * Tell whether it is this server that takes what only one may take.
	 * @param id what it is
	 * @return whether nobody else takes it
	 * @throws Exception if the engine cannot be asked
	 */
	public boolean claim(String id) throws Exception {
		return this.relay == null || this.relay.claim(id);
	}

	/**
	 * Tell whether it can be found out which server takes what only one may take.
	 * @return whether the relay implements that
	 */
	public boolean canClaim() {
		ReflexRelay relay = this.relay;
		return relay == null || Arrays.stream(AopUtils.getTargetClass(relay).getMethods())
			.anyMatch((method) -> method.getName().equals("claim") && method.getDeclaringClass() != ReflexRelay.class);
	}

	/**
	 * Tell whether this server hears others.
	 * @return whether it has heard its own signs of life lately; {@code true} for a
	 * server alone
	 */
	public boolean isHearing() {
		return this.relay == null || this.inbox.isHearing();
	}

	/**
	 * Tell whether others hear this server.
	 * @return whether the engine has taken what it was handed last; {@code true} for a
	 * server alone
	 */
	public boolean isTelling() {
		Running running = this.running;
		return running == null || running.outgoing().isTaken();
	}

	/**
	 * Return how many messages wait until the engine takes them.
	 * @return the number
	 */
	public int waiting() {
		Running running = this.running;
		return (running != null) ? running.outgoing().size() : 0;
	}

	/**
	 * Return the way to the other servers; {@code null} for a server alone.
	 */
	@Nullable ReflexRelay relay() {
		return this.relay;
	}

	private void beat(ReflexRelay relay) {
		if (this.inbox.becameDeaf()) {
			logger.warn("This server has not heard its own signs of life for "
					+ this.heartbeat.multipliedBy(MISSED_SIGNS).toSeconds()
					+ " seconds, so it hears nothing of others either. It listens anew, and shows all pages anew as soon "
					+ "as it hears again");
			relay.stop();
			relay.start(this.inbox);
		}
		tell(NodeMessage.of(ALIVE, null, null));
	}

	@Override
	public void start() {
		ReflexRelay relay = this.relay;
		if (relay == null) {
			return;
		}
		Outgoing outgoing = new Outgoing(relay, this.measures);
		Thread thread = new Thread(outgoing::run, "reflex-relay-out");
		thread.setDaemon(true);
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("reflex-relay-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		this.running = new Running(outgoing, thread, scheduler);
		this.inbox.begin();
		relay.start(this.inbox);
		thread.start();
		scheduler.scheduleAtFixedRate(() -> beat(relay), this.heartbeat);
	}

	@Override
	public void stop() {
		Running running = this.running;
		this.running = null;
		if (this.relay != null && running != null) {
			running.scheduler().shutdown();
			running.outgoing().close();
			try {
				running.thread().join(TimeUnit.SECONDS.toMillis(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			running.thread().interrupt();
			this.relay.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private record Running(Outgoing outgoing, Thread thread, ThreadPoolTaskScheduler scheduler) {

	}

}
