package io.github.reflexboot.browsertests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A TCP proxy in front of a server that is far away: every byte arrives later, in each
 * direction, and none is held up by the ones before it.
 */
public final class SlowNetwork implements AutoCloseable {

	private static final int BUFFER_SIZE = 16 * 1024;

	private final ServerSocket listener;

	private final URI first;

	private volatile URI server;

	private final Duration oneWay;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private SlowNetwork(ServerSocket listener, URI server, Duration oneWay) {
		this.listener = listener;
		this.first = server;
		this.server = server;
		this.oneWay = oneWay;
	}

	/**
	 * Put a network in front of a server.
	 * @param url any address of the server
	 * @param latency how long it takes there and back
	 */
	public static SlowNetwork before(String url, Duration latency) {
		try {
			ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			SlowNetwork network = new SlowNetwork(listener, URI.create(url), latency.dividedBy(2));
			run(network::accept);
			return network;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the address of something on the server, through this network.
	 */
	public String url(String url) {
		return url.replace(":" + this.first.getPort(), ":" + this.listener.getLocalPort());
	}

	/**
	 * Break all connections, and lead new ones to another server.
	 * @param url any address of that server
	 */
	public void leadTo(String url) throws IOException {
		this.server = URI.create(url);
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	private void accept() throws IOException {
		while (true) {
			Socket browser = this.listener.accept();
			Socket far = new Socket(this.server.getHost(), this.server.getPort());
			this.sockets.addAll(List.of(browser, far));
			connect(browser, far);
			connect(far, browser);
		}
	}

	private void connect(Socket from, Socket to) {
		BlockingQueue<Packet> underWay = new LinkedBlockingQueue<>();
		run(() -> {
			byte[] buffer = new byte[BUFFER_SIZE];
			for (int count = from.getInputStream().read(buffer); count >= 0; count = from.getInputStream()
				.read(buffer)) {
				underWay.add(new Packet(Arrays.copyOf(buffer, count), System.nanoTime() + this.oneWay.toNanos()));
			}
			to.close();
		});
		run(() -> {
			while (true) {
				Packet packet = underWay.take();
				TimeUnit.NANOSECONDS.sleep(packet.arrival() - System.nanoTime());
				to.getOutputStream().write(packet.bytes());
			}
		});
	}

	private static void run(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException | InterruptedException ex) {
				// One end has gone, which ends this connection.
			}
		}, "slow-network");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.listener.close();
			for (Socket socket : this.sockets) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Packet(byte[] bytes, long arrival) {

	}

	private interface Work {

		void run() throws IOException, InterruptedException;

	}

}
