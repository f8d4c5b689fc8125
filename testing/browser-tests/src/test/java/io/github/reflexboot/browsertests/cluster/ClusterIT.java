package io.github.reflexboot.browsertests.cluster;

import org.junit.jupiter.api.BeforeAll;

/**
 * A cluster with Redis in its middle.
 */
class ClusterIT extends AbstractClusterTests {

	@BeforeAll
	static void start() {
		start(Engine.REDIS);
	}

}
