package io.github.reflexboot.dispatch;

/**
 * Customizes requests of pages that are made in memory, such as by a header that carries
 * a trace. Every bean of this type applies, in the order of {@code @Order}.
 * Implementations must be safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PageRequestCustomizer {

	/**
	 * Customize a request, on the thread that makes it.
	 * @param request the request
	 * @return the request to make, usually {@link PageRequest#with} other headers
	 */
	PageRequest customize(PageRequest request);

}
