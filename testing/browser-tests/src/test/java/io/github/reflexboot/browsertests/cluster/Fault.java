package io.github.reflexboot.browsertests.cluster;

import java.time.Duration;

/**
 * What may go wrong with a cluster, and how it comes to an end.
 */
enum Fault {

	/**
	 * A node dies and comes back.
	 */
	NODE_KILLED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.kill(node);
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.letBack(node);
		}

	},

	/**
	 * A node hears and says nothing for a while.
	 */
	NODE_STOPPED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.signal(node, "STOP");
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.signal(node, "CONT");
		}

	},

	/**
	 * The engine dies and comes back with what it had on its disk.
	 */
	ENGINE_KILLED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.keepAway("engine");
			cluster.kill("engine");
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.letEngineBack(false);
		}

	},

	/**
	 * The engine dies and comes back with nothing.
	 */
	ENGINE_LOST {

		@Override
		void begin(Cluster cluster, String node) {
			ENGINE_KILLED.begin(cluster, node);
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.letEngineBack(true);
		}

	},

	/**
	 * Somebody empties the engine while it runs.
	 */
	ENGINE_EMPTIED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.emptyEngine();
		}

		@Override
		void end(Cluster cluster, String node) {
		}

	},

	/**
	 * All connections to the engine end.
	 */
	ENGINE_CONNECTIONS_CUT {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.cutConnections();
		}

		@Override
		void end(Cluster cluster, String node) {
		}

	},

	/**
	 * The proxy dies, and with it the connections of all pages.
	 */
	PROXY_KILLED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.kill("nginx");
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.letBack("nginx");
		}

	};

	/**
	 * Return how long it lasts the first time, at least: engines that are away for long
	 * are away for longer than anything waits.
	 */
	Duration firstTime() {
		return (this == ENGINE_KILLED || this == ENGINE_LOST) ? Duration.ofSeconds(30) : Duration.ZERO;
	}

	abstract void begin(Cluster cluster, String node);

	abstract void end(Cluster cluster, String node);

}
