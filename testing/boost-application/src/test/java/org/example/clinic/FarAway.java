package org.example.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network between a browser and the clinic: every byte takes its time and is counted,
 * and all connections can be cut.
 */
final class FarAway implements AutoCloseable {

	private final ServerSocket listener;

	private final URI clinic;

	private final long oneWayNanos;

	private final AtomicLong up = new AtomicLong();

	private final AtomicLong down = new AtomicLong();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private FarAway(ServerSocket listener, URI clinic, long oneWayNanos) {
		this.listener = listener;
		this.clinic = clinic;
		this.oneWayNanos = oneWayNanos;
	}

	/**
	 * Put a network in front of a clinic.
	 * @param millis how long it takes there and back
	 */
	static FarAway from(Clinic clinic, int millis) {
		try {
			ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			FarAway network = new FarAway(listener, URI.create(clinic.url("/")),
					TimeUnit.MILLISECONDS.toNanos(millis) / 2);
			run(network::accept);
			return network;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url(String path) {
		return "http://localhost:" + this.listener.getLocalPort() + path;
	}

	/**
	 * Return how many bytes have gone in either direction.
	 */
	long bytes() {
		return this.up.get() + this.down.get();
	}

	/**
	 * Return how many of them have gone to the browser.
	 */
	long bytesDown() {
		return this.down.get();
	}

	/**
	 * Break all connections. New ones can be made.
	 */
	void cut() {
		try {
			for (Socket socket : this.sockets) {
				socket.close();
			}
			this.sockets.clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() throws IOException {
		while (true) {
			Socket browser = this.listener.accept();
			Socket far = new Socket(this.clinic.getHost(), this.clinic.getPort());
			this.sockets.addAll(List.of(browser, far));
			connect(browser, far, this.up);
			connect(far, browser, this.down);
		}
	}

	private void connect(Socket from, Socket to, AtomicLong bytes) {
		BlockingQueue<Packet> underWay = new LinkedBlockingQueue<>();
		run(() -> {
			byte[] buffer = new byte[16 * 1024];
			for (int count = from.getInputStream().read(buffer); count >= 0; count = from.getInputStream()
				.read(buffer)) {
				bytes.addAndGet(count);
				underWay.add(new Packet(Arrays.copyOf(buffer, count), System.nanoTime() + this.oneWayNanos));
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
		}, "far-away");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		cut();
	}

	private record Packet(byte[] bytes, long arrival) {

	}

	private interface Work {

		void run() throws IOException, InterruptedException;

	}

}
