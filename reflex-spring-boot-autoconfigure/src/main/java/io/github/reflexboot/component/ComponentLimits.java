package io.github.reflexboot.component;

/**
 * What visitors may make grow by means of components.
 *
 * @param maxStates how many changed components are kept for one session
 * @param maxStateSize how many characters the state of one may have as JSON
 * @param maxMemory about how many bytes all that is remembered of pages may take
 * @since 0.1.0
 */
public record ComponentLimits(int maxStates, int maxStateSize, long maxMemory) {

}
