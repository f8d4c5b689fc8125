package io.github.reflexboot.tab;

import java.util.List;

import io.github.reflexboot.invoke.PageEvent;

/**
 * What is to be heard in one run of a page.
 *
 * @param events the events, in their order
 * @param wantsPage whether all of the page is to be shown
 * @since 0.1.0
 */
public record EventsToHear(List<PageEvent> events, boolean wantsPage) {

}
