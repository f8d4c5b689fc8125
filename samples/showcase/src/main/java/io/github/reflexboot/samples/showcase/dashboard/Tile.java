package io.github.reflexboot.samples.showcase.dashboard;

import io.github.reflexboot.AsyncResult;

/**
 * One tile of the dashboard.
 *
 * @param query the name of the query that it shows
 */
record Tile(String query, String title, String takes, AsyncResult<String> result) {
}
