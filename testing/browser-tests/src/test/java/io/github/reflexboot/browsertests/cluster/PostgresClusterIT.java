package io.github.reflexboot.browsertests.cluster;

import org.junit.jupiter.api.BeforeAll;

/**
 * A cluster with PostgreSQL in its middle.
 */
class PostgresClusterIT extends AbstractClusterTests {

	@BeforeAll
	static void start() {
		start(Engine.POSTGRES);
	}

}
