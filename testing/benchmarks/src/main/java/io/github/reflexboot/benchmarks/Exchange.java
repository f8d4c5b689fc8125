package io.github.reflexboot.benchmarks;

import java.io.IOException;

/**
 * What one visitor does again and again.
 */
interface Exchange extends AutoCloseable {

	/**
	 * Do it once.
	 * @return what came back
	 */
	byte[] run() throws IOException;

	/**
	 * Return how many bytes were sent so far.
	 */
	long up();

	/**
	 * Return how many bytes have come so far.
	 */
	long down();

	@Override
	void close() throws IOException;

}
