package io.github.reflexboot.browsertests.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does to a cluster what goes wrong with one, from a seed, while both nodes broadcast
 * numbers to ten pages, and counts what becomes of them. It is not part of the build: run
 * it by {@code testing/cluster-faults}.
 */
@ExtendWith(Chromium.class)
class ClusterFaults {

	private static final int PAGES = 10;

	private static final double PATIENCE = 10_000;

	private final Map<Fault, Integer> done = new TreeMap<>();

	private final Map<Fault, Duration> took = new TreeMap<>();

	private final List<String> stale = new ArrayList<>();

	private final List<String> deaf = new ArrayList<>();

	private int sent;

	private int refused;

	@Test
	@ExpectsErrors(".*")
	void nobodyIsDeafAfterAnyFault(Visitors visitors) {
		int faults = Integer.getInteger("faults", 200);
		long seed = Long.getLong("seed", System.nanoTime());
		Engine engine = Engine.valueOf(System.getProperty("engine", "redis").toUpperCase(Locale.ROOT));
		System.out.println(faults + " faults of " + engine + " from the seed " + seed);
		Random random = new Random(seed);
		try (Cluster cluster = Cluster.start(engine, "--reflex.relay.heartbeat=1s",
				"--reflex.connection.heartbeat=2s")) {
			List<Viewer> viewers = IntStream.range(0, PAGES).mapToObj((i) -> {
				Viewer viewer = new Viewer(visitors.another().newPage());
				viewer.page().navigate(cluster.address());
				viewer.page().waitForSelector("html[data-reflex-connection=connected]");
				return viewer;
			}).toList();
			Map<String, Page> senders = new TreeMap<>();
			for (String node : Cluster.NODES) {
				Page sender = visitors.another().newPage();
				sender.navigate(cluster.nodeAddress(node));
				senders.put(node, sender);
			}
			for (int i = 0; i < faults; i++) {
				Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
				long begin = System.nanoTime();
				String node = Cluster.NODES.get(random.nextInt(Cluster.NODES.size()));
				send(senders, random.nextInt(8));
				fault.begin(cluster, node);
				send(senders, 2 + random.nextInt(6));
				if (!this.done.containsKey(fault)) {
					sendFor(fault.firstTime(), senders);
				}
				fault.end(cluster, node);
				this.done.merge(fault, 1, Integer::sum);
				assertThatNobodyIsDeaf(i + ": " + fault + " " + node, senders, viewers);
				this.took.merge(fault, Duration.ofNanos(System.nanoTime() - begin), Duration::plus);
				if (i % 10 == 9 || i == faults - 1) {
					System.out.printf("%d of %d faults of %s from the seed %d%n", i + 1, faults, engine, seed);
					report(viewers);
				}
			}
			assertThat(this.deaf).as("pages that heard nothing any more").isEmpty();
			assertThat(viewers.stream().mapToInt((viewer) -> viewer.doubled)).containsOnly(0);
			assertThat(viewers.stream().mapToInt(Viewer::unhealed)).containsOnly(0);
			viewers.forEach((viewer) -> viewer.page().navigate("about:blank"));
		}
	}

	/**
	 * Send numbers from the nodes in turn, as far as they are there, and wait for all
	 * answers together.
	 */
	private void send(Map<String, Page> senders, int count) {
		for (int i = 0; i < count; i++) {
			begin(senders.get(Cluster.NODES.get(i % Cluster.NODES.size())));
		}
		senders.values().forEach(this::end);
	}

	private void sendFor(Duration time, Map<String, Page> senders) {
		for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end;) {
			send(senders, 2);
		}
	}

	private boolean send(Page sender) {
		begin(sender);
		return end(sender);
	}

	private static void begin(Page sender) {
		sender.evaluate("""
				async () => {
					const { Reflex } = await import("/reflex/reflex.js")
					const answer = Reflex.isConnected
						? Reflex.stimulate("Board#click").then(({ stage }) => stage === "success", () => false)
						: false
					const inTime = Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 3000, false))])
					;(window.answers ??= []).push(inTime)
				}""");
	}

	/**
	 * Wait for what has begun.
	 * @return whether there was something, and all of it was done
	 */
	private boolean end(Page sender) {
		List<?> answers = (List<?>) sender.evaluate("() => Promise.all((window.answers ?? []).splice(0))");
		int done = (int) answers.stream().filter(Boolean.TRUE::equals).count();
		this.sent += done;
		this.refused += answers.size() - done;
		return done > 0 && done == answers.size();
	}

	private void assertThatNobodyIsDeaf(String after, Map<String, Page> senders, List<Viewer> viewers) {
		senders.forEach((node, sender) -> {
			long deadline = System.nanoTime() + 6 * (long) PATIENCE * 1_000_000;
			while (!send(sender) && System.nanoTime() < deadline) {
				sender.waitForTimeout(100);
			}
			String number = sender.textContent("#clicks-" + node);
			for (Viewer viewer : viewers) {
				if (!shows(viewer, node, number)) {
					String what = "After " + after + ", page " + viewers.indexOf(viewer) + " shows "
							+ viewer.shown(node) + " instead of " + number + " of " + node + "\n\t" + viewer.frames();
					boolean hears = send(sender) && shows(viewer, node, sender.textContent("#clicks-" + node));
					(hears ? this.stale : this.deaf).add(what);
					System.out.println((hears ? "stale: " : "deaf: ") + what);
				}
			}
		});
	}

	private static boolean shows(Viewer viewer, String node, String number) {
		try {
			viewer.page()
				.waitForFunction("([id, number]) => Number(document.getElementById(id).textContent) >= Number(number)",
						List.of("clicks-" + node, number), new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
			return true;
		}
		catch (TimeoutError ex) {
			return false;
		}
	}

	private void report(List<Viewer> viewers) {
		System.out.println("done: " + this.done);
		this.took.forEach((fault, time) -> System.out.printf("%s: %.1f s each%n", fault,
				time.toMillis() / 1_000.0 / this.done.get(fault)));
		System.out.printf("sent %d, refused or not answered in time %d%n", this.sent, this.refused);
		System.out.printf(
				"of %d pages: received in order %d, missed %d, of these followed by a run of the page %d, again after a move %d, "
						+ "doubled %d%n",
				viewers.size(), viewers.stream().mapToInt((viewer) -> viewer.received).sum(),
				viewers.stream().mapToInt((viewer) -> viewer.missed).sum(),
				viewers.stream().mapToInt((viewer) -> viewer.healed).sum(),
				viewers.stream().mapToInt((viewer) -> viewer.again).sum(),
				viewers.stream().mapToInt((viewer) -> viewer.doubled).sum());
		System.out.printf(
				"connections %d, runs of pages without an action %d, stale until the next number %d, deaf %d%n",
				viewers.stream().mapToInt((viewer) -> viewer.connections).sum(),
				viewers.stream().mapToInt((viewer) -> viewer.refreshes).sum(), this.stale.size(), this.deaf.size());
	}

}
