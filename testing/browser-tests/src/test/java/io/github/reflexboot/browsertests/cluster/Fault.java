package io.github.reflexboot.browsertests.cluster;

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
	 * Redis dies and comes back with what it had on its disk.
	 */
	REDIS_KILLED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.keepAway("redis");
			cluster.kill("redis");
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.letBack("redis");
		}

	},

	/**
	 * Redis dies and comes back with nothing.
	 */
	REDIS_LOST {

		@Override
		void begin(Cluster cluster, String node) {
			REDIS_KILLED.begin(cluster, node);
		}

		@Override
		void end(Cluster cluster, String node) {
			cluster.emptyRedis();
			cluster.letBack("redis");
		}

	},

	/**
	 * Somebody empties Redis while it runs.
	 */
	REDIS_EMPTIED {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.redis("FLUSHALL");
		}

		@Override
		void end(Cluster cluster, String node) {
		}

	},

	/**
	 * All connections to Redis end.
	 */
	REDIS_CONNECTIONS_CUT {

		@Override
		void begin(Cluster cluster, String node) {
			cluster.redis("CLIENT KILL TYPE normal");
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

	abstract void begin(Cluster cluster, String node);

	abstract void end(Cluster cluster, String node);

}
