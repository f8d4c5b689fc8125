package io.github.reflexboot.protocol;

/**
 * The limits of one message.
 *
 * @param maxSize its bytes in UTF-8
 * @param maxDepth nesting of its JSON objects and arrays
 * @param maxParams its form fields
 * @param maxTokens its JSON tokens: names, values, beginnings and ends
 * @param maxFieldDepth parts of the name of a form field, such as 3 for
 * {@code order.items[0].name}
 * @since 0.1.0
 */
public record MessageLimits(int maxSize, int maxDepth, int maxParams, int maxTokens, int maxFieldDepth) {

	static final int MAX_ID_LENGTH = 64;

	static final int MAX_PONG_LENGTH = 256;

	/**
	 * More often than that between two signs of life, no page is morphed.
	 */
	static final int MAX_MORPHS = 1000;

	static final int MAX_GROUPS = 100;

	/**
	 * What was sent to groups before, in milliseconds, is not remembered.
	 */
	static final long MAX_AGE = 300_000;

	static final int MAX_GROUP_LENGTH = 512;

	static final int MAX_EARLIER = 10;

}
