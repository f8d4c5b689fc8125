package io.github.reflexboot.keep;

import java.util.Set;

/**
 * An element that has to be rendered.
 *
 * @param key what it is kept by
 * @param weight how many bytes the key takes, about
 * @param names the variables that the key was made of
 * @param refusals says why it cannot be kept
 */
record Miss(ElementKey key, int weight, Set<String> names, Refusals refusals) {

}
