package io.github.reflexboot.samples.cluster;

import java.util.Map;

/**
 * Numbers that all nodes share.
 */
interface Numbers {

	/**
	 * Return the numbers of a kind by their names.
	 */
	Map<String, Long> all(String kind);

	void put(String kind, String name, long number);

}
