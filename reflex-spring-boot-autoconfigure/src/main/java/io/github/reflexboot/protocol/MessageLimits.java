package io.github.reflexboot.protocol;

/**
 * What is too much for one message.
 *
 * @param maxSize bytes of a message, as UTF-8
 * @param maxDepth JSON objects and arrays inside each other
 * @param maxParams fields of a form
 * @param maxTokens JSON tokens: names, values, beginnings and ends
 * @param maxFieldDepth parts of the name of a field, such as 3 for
 * {@code order.items[0].name}
 * @since 0.1.0
 */
public record MessageLimits(int maxSize, int maxDepth, int maxParams, int maxTokens, int maxFieldDepth) {

	static final int MAX_ID_LENGTH = 64;

	static final int MAX_PONG_LENGTH = 64;

	static final int MAX_GROUPS = 100;

	static final int MAX_GROUP_LENGTH = 512;

}
